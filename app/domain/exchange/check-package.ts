import { sql } from "drizzle-orm";
import type { Ctx } from "../ctx.ts";
import type { Complaints } from "./import-errors.ts";
import { packageChecks } from "./package-checks.ts";
import { type PackageFile, packageFiles } from "./package-format.ts";
import { packageTables, stageOf, tableColumn } from "./package-tables.ts";

type Found = { line: number; column: string; problem: string };
const most = 20; // of one kind

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const both = (file: PackageFile, columns: readonly string[], a: string, b: string) =>
  columns.map((column) => `${a}."${tableColumn(file, column)}" = ${b}."${column}"`).join(" and ");

/** Whatever can only be seen with all rows staged: double keys, things that do not exist, and the rules in package-checks.ts. */
export async function checkPackage(ctx: Ctx, complaints: Complaints): Promise<void> {
  for (const file of packageFiles) {
    const questions = [
      doubleKeys(file),
      ...lostReferences(file),
      ...changedForGood(file),
      ...(packageChecks[file] ?? []),
    ];
    for (const question of questions) {
      const found = (await ctx.db.execute(
        sql.raw(
          `select line, "column", problem from (${question}) found order by line limit ${most}`,
        ),
      )) as unknown as Found[];
      for (const { line, column, problem } of found)
        complaints.add(file, Number(line), column, problem);
    }
  }
  complaints.refuseIfAny();
}

function doubleKeys(file: PackageFile): string {
  const key = packageTables[file].key.map((column) => `"${column}"`).join(", ");
  return `select line, ${quoted(packageTables[file].key.join(" + "))} as column, 'the same as line ' || first as problem
    from (select min(line) as first, unnest(array_agg(line)) as line from ${stageOf(file)} group by ${key} having count(*) > 1) s where line <> first`;
}

const exists = (target: PackageFile, value: string) =>
  `(exists (select 1 from ${stageOf(target)} t where t.id = ${value}) or exists (select 1 from ${packageTables[target].table} t where t.id = ${value}))`;

function lostReferences(file: PackageFile): string[] {
  const { refs, lists = {} } = packageTables[file];
  const plain = Object.entries(refs).map(
    ([column, target]) =>
      `select line, ${quoted(column)} as column, '"' || "${column}" || '" is not in ${target}' as problem
     from ${stageOf(file)} s where "${column}" <> '' and not ${exists(target, `s."${column}"`)}`,
  );
  const listed = Object.entries(lists).flatMap(([list, { refs: inside }]) =>
    Object.entries(inside).map(([field, target]) => {
      const value = field === "value" ? "e.each #>> '{}'" : `e.each ->> '${field}'`;
      const suffix = field === "value" ? "" : `.${field}`;
      return `select line, '${list}[' || e.n - 1 || ']${suffix}' as column, '"' || (${value}) || '" is not in ${target}' as problem
      from ${stageOf(file)} s cross join lateral jsonb_array_elements(s."${list}") with ordinality e(each, n)
      where (${value}) is not null and not ${exists(target, `(${value})`)}`;
    }),
  );
  return [...plain, ...listed];
}

/** A row that is here already, and says otherwise where it may not. */
function changedForGood(file: PackageFile): string[] {
  const { table, key, fixed = [], onlyGrows } = packageTables[file];
  const match = both(file, key, "t", "s");
  const questions = fixed.map(
    (column) =>
      `select line, ${quoted(column)} as column, 'cannot change: it is "' || coalesce(t."${column}"::text, '') || '" here' as problem
     from ${stageOf(file)} s join ${table} t on ${match} where t."${column}" is distinct from s."${column}"`,
  );
  if (!onlyGrows) return questions;
  return [
    ...questions,
    `select s.line, '' as column, 'differs from what is here already, and ${file} only grows' as problem from ${stageOf(file)} s join ${table} t on ${match}
     where to_jsonb(s) - 'line' is distinct from (select jsonb_object_agg(k, to_jsonb(t) -> coalesce(${quoted(JSON.stringify(packageTables[file].columns ?? {}))}::jsonb ->> k, k)) from jsonb_object_keys(to_jsonb(s) - 'line') k)`,
  ];
}
