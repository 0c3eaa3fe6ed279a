// Names and conditions for queries over the tables and staged rows of a package.
import type { PackageFile } from "./package-format.ts";
import { packageTables } from "./package-tables.ts";
import type { ListMapping } from "./table-mapping.ts";

/** The table's column for a column of the package. */
export const tableColumn = (file: PackageFile, column: string) =>
  packageTables[file].columns?.[column] ?? column;
export const stagingTable = (file: PackageFile) => `pg_temp.staged_${file.replaceAll("-", "_")}`;

/** Whether a row `a` of the table and a staged row `b` have the same key. */
export function isSameKey(file: PackageFile, a: string, b: string): string {
  const { key, emptyAsNull = [] } = packageTables[file];
  return key
    .map((column) => {
      const equals = emptyAsNull.includes(column) ? "is not distinct from" : "=";
      return `${a}."${tableColumn(file, column)}" ${equals} ${b}."${column}"`;
    })
    .join(" and ");
}

/**
 * The entries of a list column of a staged row `s`, as rows `e` of `each` (JSON) and its place `n`.
 * Entries separated by commas are trimmed, and each is kept once.
 */
export function entryRows(list: string, { separatedByCommas }: ListMapping): string {
  if (!separatedByCommas) return `jsonb_array_elements(s."${list}") with ordinality e(each, n)`;
  return `(
      select to_jsonb(entry), row_number() over (order by min(n))
      from (
        select btrim(part) as entry, n
        from unnest(string_to_array(s."${list}", ',')) with ordinality parts(part, n)
      ) parts
      where entry <> ''
      group by entry
    ) e(each, n)`;
}
