import { sql } from "drizzle-orm";
import type { Ctx } from "../ctx.ts";
import type { ImportErrors } from "./import-errors.ts";
import { isPackageFile, type PackageFile, packageFiles, packageFormat } from "./package-format.ts";
import { packageTables } from "./package-tables.ts";
import { type PackageLine, readRows } from "./read-rows.ts";
import { stagingTable, tableColumn } from "./table-sql.ts";

/** The files of a package one by one, in any order. */
export type PackageSource = AsyncIterable<{
  file: string;
  lines: AsyncIterable<PackageLine> | Iterable<PackageLine>;
}>;

/**
 * Puts every valid row in the temporary table of its file. Returns the number of rows of each file.
 * @throws PackageRefused
 */
export async function stagePackage(
  ctx: Ctx,
  source: PackageSource,
  errors: ImportErrors,
): Promise<Map<PackageFile, number>> {
  for (const file of packageFiles) {
    await ctx.db.execute(sql.raw(`drop table if exists ${stagingTable(file)}`));
    await ctx.db.execute(
      sql.raw(
        `
        create temporary table ${stagingTable(file).replace("pg_temp.", "")} on commit drop as
        select 0::integer as line, ${stagedColumns(file).join(", ")}
        from ${packageTables[file].table} t
        where false`,
      ),
    );
  }
  const counts = new Map<PackageFile, number>();
  for await (const { file, lines } of source) {
    if (!isPackageFile(file)) {
      errors.add("package", 0, `${file}.jsonl`, "no such file in a package");
      continue;
    }
    const stagedRows = sql.raw(stagingTable(file));
    for await (const { json, rows } of readRows(file, lines, errors)) {
      await ctx.db.execute(
        sql`
        insert into ${stagedRows}
        select * from jsonb_populate_recordset(null::${stagedRows}, ${json}::jsonb)`,
      );
      counts.set(file, (counts.get(file) ?? 0) + rows);
    }
  }
  errors.throwIfAny();
  for (const file of counts.keys()) {
    const key = packageTables[file].key.map((column) => `"${column}"`).join(", ");
    await ctx.db.execute(sql.raw(`create index on ${stagingTable(file)} (${key})`));
    await ctx.db.execute(sql.raw(`analyze ${stagingTable(file)}`));
  }
  return counts;
}

/**
 * The columns with the types of the table, so that values that do not fit are found while staging.
 */
function stagedColumns(file: PackageFile): string[] {
  const { lists = {}, hasBodyText } = packageTables[file];
  const columns = Object.keys(packageFormat[file]).map((column) =>
    column in lists
      ? `null::${lists[column]!.separatedByCommas ? "text" : "jsonb"} as "${column}"`
      : `t."${tableColumn(file, column)}" as "${column}"`,
  );
  return hasBodyText ? [...columns, "t.body_text"] : columns;
}
