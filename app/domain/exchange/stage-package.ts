import { sql } from "drizzle-orm";
import type { Ctx } from "../ctx.ts";
import { Complaints } from "./import-errors.ts";
import { isPackageFile, type PackageFile, packageFiles, packageFormat } from "./package-format.ts";
import { packageTables, stageOf, tableColumn } from "./package-tables.ts";
import { type PackageLine, readRows } from "./read-rows.ts";

/** The files of a package, one after another, in whatever order they come. */
export type PackageSource = AsyncIterable<{
  file: string;
  lines: AsyncIterable<PackageLine> | Iterable<PackageLine>;
}>;

/** Puts every good row in a temporary table of its file, and gives the number of rows of each file. */
export async function stagePackage(
  ctx: Ctx,
  source: PackageSource,
  complaints: Complaints,
): Promise<Map<PackageFile, number>> {
  for (const file of packageFiles) {
    await ctx.db.execute(sql.raw(`drop table if exists ${stageOf(file)}`));
    await ctx.db.execute(
      sql.raw(
        `create temporary table ${stageOf(file).replace("pg_temp.", "")} on commit drop as select 0::integer as line, ${stagedColumns(file).join(", ")} from ${packageTables[file].table} t where false`,
      ),
    );
  }
  const counts = new Map<PackageFile, number>();
  for await (const { file, lines } of source) {
    if (!isPackageFile(file)) {
      complaints.add("package", 0, `${file}.jsonl`, "no such file in a package");
      continue;
    }
    for await (const { json, rows } of readRows(file, lines, complaints)) {
      await ctx.db.execute(
        sql`insert into ${sql.raw(stageOf(file))} select * from jsonb_populate_recordset(null::${sql.raw(stageOf(file))}, ${json}::jsonb)`,
      );
      counts.set(file, (counts.get(file) ?? 0) + rows);
    }
  }
  complaints.refuseIfAny();
  for (const file of counts.keys()) {
    const key = packageTables[file].key.map((column) => `"${column}"`).join(", ");
    await ctx.db.execute(sql.raw(`create index on ${stageOf(file)} (${key})`));
    await ctx.db.execute(sql.raw(`analyze ${stageOf(file)}`));
  }
  return counts;
}

/** Staged as the table has them, so that what does not fit is found here. */
function stagedColumns(file: PackageFile): string[] {
  const { lists = {}, bodyText } = packageTables[file];
  const columns = Object.keys(packageFormat[file]).map((column) =>
    column in lists
      ? `null::jsonb as "${column}"`
      : `t."${tableColumn(file, column)}" as "${column}"`,
  );
  return bodyText ? [...columns, "t.body_text"] : columns;
}
