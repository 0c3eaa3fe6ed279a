import { is, sql } from "drizzle-orm";
import { getTableConfig, PgTable, PgText } from "drizzle-orm/pg-core";
import { locales } from "#db/locales.ts";
import { expect, test } from "#tests/world.ts";

const schema = import.meta.glob<Record<string, unknown>>("../../db/schema/*.ts", { eager: true });
const tables = Object.values(schema)
  .flatMap((file) => Object.values(file))
  .filter((value): value is PgTable => is(value, PgTable));

// A language is added by its files alone (npm run words), so no table limits the list.
const isOpen = (values: readonly string[]) => locales.every((locale) => values.includes(locale));

test("schema: a text column with a list of values, has a check with the same list", async ({
  ctx,
}) => {
  const columns = tables.flatMap((table) => {
    const { name: owner, columns: all } = getTableConfig(table);
    return all
      .filter((column) => is(column, PgText) && column.enumValues?.length)
      .filter((column) => !isOpen(column.enumValues!))
      .map((column) => ({ owner, name: column.name, values: [...column.enumValues!].sort() }));
  });
  expect(columns.length).toBeGreaterThan(10);

  const checks = await ctx.db.execute<{ owner: string; definition: string }>(sql`
    select conrelid::regclass::text as owner, pg_get_constraintdef(oid) as definition
    from pg_constraint
    where contype = 'c'`);
  const allowed = (owner: string, name: string) =>
    [...checks]
      .filter((check) => check.owner === owner)
      .map(({ definition }) => definition)
      .filter((definition) => new RegExp(`^CHECK \\(\\(+${name} = ANY`).test(definition))
      .map((definition) => [...definition.matchAll(/'([^']*)'::text/g)].map(([, v]) => v!).sort());
  for (const { owner, name, values } of columns)
    expect([owner, name, ...allowed(owner, name)]).toEqual([owner, name, values]);
});

test("schema: a PostgreSQL enum, has the values of its list in the same order", async ({ ctx }) => {
  const columns = tables.flatMap((table) => getTableConfig(table).columns);
  const declared = new Map(
    columns.flatMap((column) => {
      const { enumName, enumValues } =
        (column as { enum?: { enumName: string; enumValues: string[] } }).enum ?? {};
      return enumName ? [[enumName, enumValues!] as const] : [];
    }),
  );
  const types = await ctx.db.execute<{ name: string; values: string[] }>(sql`
    select t.typname as name, array_agg(e.enumlabel::text order by e.enumsortorder) as values
    from pg_enum e
    join pg_type t on t.oid = e.enumtypid
    group by 1`);
  expect(new Map([...types].map(({ name, values }) => [name, values]))).toEqual(declared);
});
