import { sql } from "drizzle-orm";
import type { Ctx } from "../ctx.ts";
import type { ImportErrors } from "./import-errors.ts";
import { packageChecks } from "./package-checks.ts";
import { type PackageFile, packageFiles } from "./package-format.ts";
import { packageTables } from "./package-tables.ts";
import { entryRows, isSameKey, stagingTable, tableColumn } from "./table-sql.ts";

type Finding = { line: number; column: string; problem: string };
const maxFindings = 20; // per check

const quotedLiteral = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * Finds the errors that need all rows to be staged: duplicate keys, missing references, forbidden
 * changes, and the rules in package-checks.ts.
 * @throws PackageRefused
 */
export async function checkPackage(ctx: Ctx, errors: ImportErrors): Promise<void> {
  for (const file of packageFiles) {
    const queries = [
      duplicateKeys(file),
      ...missingReferences(file),
      ...forbiddenChanges(file),
      ...(packageChecks[file] ?? []),
    ];
    for (const query of queries) {
      const findings = (await ctx.db.execute(
        sql.raw(`
          select line, "column", problem
          from (${query}) found
          order by line
          limit ${maxFindings}`),
      )) as unknown as Finding[];
      for (const { line, column, problem } of findings)
        errors.add(file, Number(line), column, problem);
    }
  }
  errors.throwIfAny();
}

function duplicateKeys(file: PackageFile): string {
  const { key } = packageTables[file];
  return `
    select
      line,
      ${quotedLiteral(key.join(" + "))} as column,
      'the same as line ' || first as problem
    from (
      select min(line) as first, unnest(array_agg(line)) as line
      from ${stagingTable(file)}
      group by ${key.map((column) => `"${column}"`).join(", ")}
      having count(*) > 1
    ) duplicates
    where line <> first`;
}

const exists = (target: PackageFile, value: string) => `(
      exists (select 1 from ${stagingTable(target)} t where t.id = ${value})
      or exists (select 1 from ${packageTables[target].table} t where t.id = ${value})
    )`;

function missingReferences(file: PackageFile): string[] {
  const { refs, lists = {} } = packageTables[file];
  const inColumns = Object.entries(refs).map(
    ([column, target]) => `
    select
      line,
      ${quotedLiteral(column)} as column,
      '"' || "${column}" || '" is not in ${target}' as problem
    from ${stagingTable(file)} s
    where "${column}" <> '' and not ${exists(target, `s."${column}"`)}`,
  );
  const inLists = Object.entries(lists).flatMap(([list, mapping]) =>
    Object.entries(mapping.refs).map(([field, target]) => {
      const value = field === "value" ? "e.each #>> '{}'" : `e.each ->> '${field}'`;
      const suffix = field === "value" ? "" : `.${field}`;
      return `
    select
      line,
      '${list}[' || e.n - 1 || ']${suffix}' as column,
      '"' || (${value}) || '" is not in ${target}' as problem
    from ${stagingTable(file)} s
    cross join lateral ${entryRows(list, mapping)}
    where (${value}) is not null and not ${exists(target, `(${value})`)}`;
    }),
  );
  return [...inColumns, ...inLists];
}

/** Rows that exist already and differ where they may not change. */
function forbiddenChanges(file: PackageFile): string[] {
  const { table, columns = {}, immutable = [], appendOnly } = packageTables[file];
  const match = isSameKey(file, "t", "s");
  const queries = immutable.map(
    (column) => `
    select
      line,
      ${quotedLiteral(column)} as column,
      'cannot change: it is "'
        || coalesce(t."${tableColumn(file, column)}"::text, '') || '" here' as problem
    from ${stagingTable(file)} s
    join ${table} t on ${match}
    where t."${tableColumn(file, column)}" is distinct from s."${column}"`,
  );
  if (!appendOnly) return queries;
  const tableColumns = quotedLiteral(JSON.stringify(columns));
  return [
    ...queries,
    `
    select
      s.line,
      '' as column,
      'differs from what is here already, and ${file} only grows' as problem
    from ${stagingTable(file)} s
    join ${table} t on ${match}
    where to_jsonb(s) - 'line' is distinct from (
      select jsonb_object_agg(k, to_jsonb(t) -> coalesce(${tableColumns}::jsonb ->> k, k))
      from jsonb_object_keys(to_jsonb(s) - 'line') k
    )`,
  ];
}
