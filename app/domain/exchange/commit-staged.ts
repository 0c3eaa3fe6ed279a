import { sql } from "drizzle-orm";
import type { Ctx } from "../ctx.ts";
import { type PackageFile, packageFormat } from "./package-format.ts";
import { type ListPlace, packageTables, stageOf, tableColumn } from "./package-tables.ts";

export type Written = { added: number; changed: number };

const names = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(", ");

/** From the staged rows of one file to its table: new rows are added, others brought up to date, equal ones left alone. */
export async function writeStaged(ctx: Ctx, file: PackageFile): Promise<Written> {
  const { table, key, onlyGrows, ofIdea, lists = {}, bodyText } = packageTables[file];
  const own = [
    ...Object.keys(packageFormat[file]).filter((column) => !(column in lists)),
    ...(bodyText ? ["body_text"] : []),
  ];
  const columns = [
    ...own.map((column) => tableColumn(file, column)),
    ...(ofIdea ? ["challenge_id"] : []),
  ];
  const values = [...own.map((column) => `s."${column}"`), ...(ofIdea ? ["i.challenge_id"] : [])];
  const keys = key.map((column) => tableColumn(file, column));
  const others = columns.filter((column) => !keys.includes(column));
  const inOrder = onlyGrows ? `s.line` : key.map((column) => `s."${column}"`).join(", "); // history in its own; the rest as the index has it, which is quicker
  const onConflict =
    onlyGrows || others.length === 0
      ? "do nothing"
      : `do update set ${others.map((c) => `"${c}" = excluded."${c}"`).join(", ")}
    where (${others.map((c) => `t."${c}"`).join(", ")}) is distinct from (${others.map((c) => `excluded."${c}"`).join(", ")})`;
  // What is there already must not even be tried: the ledger's guard looks at a row before the database sees that it has it.
  const fresh = onlyGrows
    ? `where not exists (select 1 from ${table} t where ${key.map((column) => `t."${tableColumn(file, column)}" = s."${column}"`).join(" and ")})`
    : "";
  const [written] = (await ctx.db.execute(
    sql.raw(`with written as (
      insert into ${table} as t (${names(columns)}) select ${values.join(", ")} from ${stageOf(file)} s ${ofIdea ? "join ideas i on i.id = s.idea_id" : ""} ${fresh} order by ${inOrder}
      on conflict (${names(keys)}) ${onConflict} returning xmax = 0 as added)
    select count(*) filter (where added)::int as added, count(*) filter (where not added)::int as changed from written`),
  )) as unknown as [Written];
  for (const [list, place] of Object.entries(lists)) await writeList(ctx, file, list, place);
  return written;
}

/** The entries of a list column: those that are gone go, the others are added or brought up to date. */
async function writeList(
  ctx: Ctx,
  file: PackageFile,
  list: string,
  { table, owner, fields, key, position }: ListPlace,
) {
  const columns = Object.values(fields);
  const given = Object.entries(fields).map(([field, column]) =>
    field === "value" && columns.length === 1
      ? `(e.each #>> '{}')::@${column}`
      : `(e.each ->> '${field}')::@${column}`,
  );
  const types = (await ctx.db.execute(
    sql`select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute where attrelid = ${table}::regclass and attnum > 0`,
  )) as unknown as { name: string; type: string }[];
  const typed = given.map((value) =>
    value.replace(/@(\w+)$/, (_, column) => types.find(({ name }) => name === column)!.type),
  );
  const wanted = `select s.id as "${owner}", ${typed.map((value, n) => `${value} as "${columns[n]}"`).join(", ")}${position ? `, (e.n - 1)::int as "${position}"` : ""}
    from ${stageOf(file)} s cross join lateral jsonb_array_elements(s."${list}") with ordinality e(each, n)`;
  const all = position ? [...columns, position] : columns;
  const rest = all.filter((column) => !key.includes(column));
  await ctx.db.execute(
    sql.raw(`delete from ${table} t using ${stageOf(file)} s where t."${owner}" = s.id
    and not exists (select 1 from (${wanted}) w where w."${owner}" = t."${owner}" and ${key.map((k) => `w."${k}" = t."${k}"`).join(" and ")})`),
  );
  await ctx.db.execute(
    sql.raw(`insert into ${table} as t ("${owner}", ${names(all)}) ${wanted}
    on conflict ("${owner}", ${names(key)}) ${
      rest.length
        ? `do update set ${rest.map((c) => `"${c}" = excluded."${c}"`).join(", ")}
    where (${rest.map((c) => `t."${c}"`).join(", ")}) is distinct from (${rest.map((c) => `excluded."${c}"`).join(", ")})`
        : "do nothing"
    }`),
  );
}
