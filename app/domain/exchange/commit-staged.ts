import { sql } from "drizzle-orm";
import type { Ctx } from "../ctx.ts";
import { type PackageFile, packageFormat } from "./package-format.ts";
import { packageTables } from "./package-tables.ts";
import type { ListMapping } from "./table-mapping.ts";
import { entryRows, isSameKey, stagingTable, tableColumn } from "./table-sql.ts";

export type CommitCounts = { added: number; changed: number };

const quotedNames = (columns: readonly string[]) =>
  columns.map((column) => `"${column}"`).join(", ");

/** Writes the staged rows of one file to its table: adds new rows and updates those that differ. */
export async function commitStaged(ctx: Ctx, file: PackageFile): Promise<CommitCounts> {
  const {
    table,
    key,
    appendOnly,
    hasChallengeId,
    lists = {},
    derived = {},
    hasBodyText,
  } = packageTables[file];
  const ownColumns = [
    ...Object.keys(packageFormat[file]).filter((column) => !(column in lists)),
    ...(hasBodyText ? ["body_text"] : []),
  ];
  const columns = [
    ...ownColumns.map((column) => tableColumn(file, column)),
    ...(hasChallengeId ? ["challenge_id"] : []),
  ];
  const values = [
    ...ownColumns.map((column) => derived[column] ?? `s."${column}"`),
    ...(hasChallengeId ? ["i.challenge_id"] : []),
  ];
  const keys = key.map((column) => tableColumn(file, column));
  const otherColumns = columns.filter((column) => !keys.includes(column));
  // Append-only rows keep the order of the file; the others follow the index, which is faster.
  const order = appendOnly ? "s.line" : key.map((column) => `s."${column}"`).join(", ");
  const sameKey = isSameKey(file, "t", "s");
  // Existing rows must not even be tried: the ledger's trigger checks a row before the conflict is
  // detected.
  const onlyNew = appendOnly ? `where not exists (select 1 from ${table} t where ${sameKey})` : "";
  const [counts] = (await ctx.db.execute(
    sql.raw(`
      with written as (
        insert into ${table} as t (${quotedNames(columns)})
        select ${values.join(", ")}
        from ${stagingTable(file)} s
        ${hasChallengeId ? "join ideas i on i.id = s.idea_id" : ""}
        ${onlyNew}
        order by ${order}
        on conflict (${quotedNames(keys)}) ${updateChanged(appendOnly ? [] : otherColumns)}
        returning xmax = 0 as added
      )
      select
        count(*) filter (where added)::int as added,
        count(*) filter (where not added)::int as changed
      from written`),
  )) as unknown as [CommitCounts];
  for (const [list, mapping] of Object.entries(lists)) await commitList(ctx, file, list, mapping);
  return counts;
}

/** What an insert does with a row that exists: updates these columns when one differs. */
function updateChanged(columns: readonly string[]): string {
  if (columns.length === 0) return "do nothing";
  const each = (format: (column: string) => string) => columns.map(format).join(", ");
  return `
        do update set ${each((column) => `"${column}" = excluded."${column}"`)}
        where (${each((column) => `t."${column}"`)})
          is distinct from (${each((column) => `excluded."${column}"`)})`;
}

/** Writes the entries of a list column: deletes those that are gone, adds or updates the others. */
async function commitList(ctx: Ctx, file: PackageFile, list: string, mapping: ListMapping) {
  const { table, owner, fields, key, position } = mapping;
  const columns = Object.values(fields);
  const types = (await ctx.db.execute(sql`
    select attname as name, format_type(atttypid, atttypmod) as type
    from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0`)) as unknown as {
    name: string;
    type: string;
  }[];
  const typeOf = (column: string) => types.find(({ name }) => name === column)!.type;
  const values = Object.entries(fields).map(([field, column]) => {
    const isBareValue = field === "value" && columns.length === 1;
    const value = isBareValue ? "(e.each #>> '{}')" : `(e.each ->> '${field}')`;
    return `${value}::${typeOf(column)} as "${column}"`;
  });
  const wanted = `
    select
      s.id as "${owner}",
      ${values.join(", ")}
      ${position ? `, (e.n - 1)::int as "${position}"` : ""}
    from ${stagingTable(file)} s
    cross join lateral ${entryRows(list, mapping)}`;
  const allColumns = position ? [...columns, position] : columns;
  const otherColumns = allColumns.filter((column) => !key.includes(column));
  // Without other columns only an equal row remains, and every unique key finds it.
  const conflictTarget = otherColumns.length > 0 ? `("${owner}", ${quotedNames(key)})` : "";
  const sameKey = key.map((column) => `w."${column}" = t."${column}"`).join(" and ");
  await ctx.db.execute(
    sql.raw(`
      delete from ${table} t
      using ${stagingTable(file)} s
      where t."${owner}" = s.id
        and not exists (
          select 1 from (${wanted}) w where w."${owner}" = t."${owner}" and ${sameKey}
        )`),
  );
  await ctx.db.execute(
    sql.raw(`
      insert into ${table} as t ("${owner}", ${quotedNames(allColumns)})
      ${wanted}
      on conflict ${conflictTarget} ${updateChanged(otherColumns)}`),
  );
}
