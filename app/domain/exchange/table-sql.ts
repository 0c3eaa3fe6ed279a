// Names and conditions for queries over the tables and staged rows of a package.
import type { PackageFile } from "./package-format.ts";
import { packageTables } from "./package-tables.ts";

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
