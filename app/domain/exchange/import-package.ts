import { sql } from "drizzle-orm";
import { allowPlatform } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { checkPackage } from "./check-package.ts";
import { writeStaged } from "./commit-staged.ts";
import { Complaints } from "./import-errors.ts";
import { type PackageFile, packageFiles } from "./package-format.ts";
import { packageTables } from "./package-tables.ts";
import { settleCredits } from "./resolve-credits.ts";
import { type PackageSource, stagePackage } from "./stage-package.ts";

export type ImportSummary = { file: PackageFile; rows: number; added: number; changed: number }[];

/**
 * Takes in a package whole or not at all. What is here already is brought up to date by its id, so importing the same
 * package again changes nothing. Imports take turns.
 * @throws PackageRefused with every complaint by file, line and column
 */
export function importPackage(ctx: Ctx, source: PackageSource): Promise<ImportSummary> {
  return inTransaction(ctx, async (ctx) => {
    allowPlatform(ctx.actor, "package.exchange");
    await ctx.db.execute(
      sql`select pg_advisory_xact_lock(hashtextextended('package', 0)), set_config('work_mem', '64MB', true)`,
    );
    const complaints = new Complaints();
    const counts = await stagePackage(ctx, source, complaints);
    await checkPackage(ctx, complaints);

    const summary: ImportSummary = [];
    for (const file of packageFiles) {
      if (file === "decisions") await settleCredits(ctx);
      const rows = counts.get(file);
      if (!rows) continue;
      summary.push({ file, rows, ...(await writeStaged(ctx, file)) });
      await takeStock(ctx, file, summary.at(-1)!.added);
      if (file === "challenges") await markBegun(ctx);
      if (file === "ideas") await completeVersions(ctx);
    }
    await record(ctx, {
      type: "package.imported",
      rows: summary.reduce((sum, { rows }) => sum + rows, 0),
    });
    return summary;
  });
}

/** A table that has grown by much is measured at once, or the next page is planned for the few rows of before. */
async function takeStock(ctx: Ctx, file: PackageFile, added: number) {
  const { table } = packageTables[file];
  if (added < 1_000) return;
  const [known] = await ctx.db.execute<{ rows: number }>(
    sql`select reltuples::float8 as rows from pg_class where oid = ${table}::regclass`,
  );
  if (added > known!.rows / 10) await ctx.db.execute(sql.raw(`analyze ${table}`));
}

/** Phases that began before they came here are no news. */
async function markBegun(ctx: Ctx) {
  await ctx.db.execute(sql`update challenge_schedule t set recorded_at = now() from pg_temp.staged_challenges s
    where t.challenge_id = s.id and t.recorded_at is null
      and t.phase <= challenge_phase_at(t.challenge_id, clock_timestamp()) and (t.entered_at <= now() or t.starts_at <= now())`);
}

/** A posted idea without a row for its current version gets one from what it says now. */
async function completeVersions(ctx: Ctx) {
  await ctx.db.execute(sql`insert into idea_versions (idea_id, number, title, body, by_id, at)
    select s.id, s.version, s.title, s.body, s.created_by_id, coalesce(s.submitted_at, s.created_at) from pg_temp.staged_ideas s
    where s.stage <> 'draft' and not exists (select 1 from pg_temp.staged_idea_versions v where v.idea_id = s.id and v.number = s.version)
    on conflict do nothing`);
}
