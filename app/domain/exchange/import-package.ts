import { sql } from "drizzle-orm";
import { allowPlatform } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { checkPackage } from "./check-package.ts";
import { commitStaged } from "./commit-staged.ts";
import { ImportErrors } from "./import-errors.ts";
import { type PackageFile, packageFiles } from "./package-format.ts";
import { packageTables } from "./package-tables.ts";
import { resolveCredits } from "./resolve-credits.ts";
import { type PackageSource, stagePackage } from "./stage-package.ts";

export type ImportSummary = { file: PackageFile; rows: number; added: number; changed: number }[];

/**
 * Imports a package as a whole or not at all. Existing rows are updated by id, so importing a
 * package twice changes nothing. Imports run one at a time.
 * @throws PackageRefused with the errors by file, line and column
 */
export function importPackage(ctx: Ctx, source: PackageSource): Promise<ImportSummary> {
  return inTransaction(ctx, async (tx) => {
    allowPlatform(tx.actor, "package.exchange");
    await tx.db.execute(
      sql`select
        pg_advisory_xact_lock(hashtextextended('package', 0)),
        set_config('groundswell.importing', 'on', true),
        set_config('work_mem', '64MB', true)`,
    );
    const errors = new ImportErrors();
    const counts = await stagePackage(tx, source, errors);
    await checkPackage(tx, errors);

    const summary: ImportSummary = [];
    for (const file of packageFiles) {
      if (file === "decisions") await resolveCredits(tx);
      const rows = counts.get(file);
      if (!rows) continue;
      summary.push({ file, rows, ...(await commitStaged(tx, file)) });
      await analyzeIfGrown(tx, file, summary.at(-1)!.added);
      if (file === "challenges") await markPhasesRecorded(tx);
      if (file === "ideas") await completeVersions(tx);
    }
    await record(tx, {
      type: "package.imported",
      rows: summary.reduce((sum, { rows }) => sum + rows, 0),
    });
    return summary;
  });
}

/**
 * Analyses a table that has grown a lot at once, so that the planner does not use outdated
 * statistics.
 */
async function analyzeIfGrown(ctx: Ctx, file: PackageFile, added: number) {
  const { table } = packageTables[file];
  if (added < 1_000) return;
  const [statistics] = await ctx.db.execute<{ rows: number }>(
    sql`select reltuples::float8 as rows from pg_class where oid = ${table}::regclass`,
  );
  if (added > statistics!.rows / 10) await ctx.db.execute(sql.raw(`analyze ${table}`));
}

/** Marks phases that started before the import as recorded, so that no one is notified of them. */
async function markPhasesRecorded(ctx: Ctx) {
  await ctx.db.execute(sql`
    update challenge_schedule t
    set recorded_at = now()
    from pg_temp.staged_challenges s
    where t.challenge_id = s.id
      and t.recorded_at is null
      and t.phase <= challenge_phase_at(t.challenge_id, clock_timestamp())
      and (t.entered_at <= now() or t.starts_at <= now())`);
}

/** Adds the current version of submitted ideas whose package lacks it. */
async function completeVersions(ctx: Ctx) {
  await ctx.db.execute(sql`
    insert into idea_versions (idea_id, number, title, body, author_id, created_at)
    select
      s.id,
      s.version,
      s.title,
      s.body,
      s.created_by_id,
      coalesce(s.submitted_at, s.created_at)
    from pg_temp.staged_ideas s
    where s.stage <> 'draft'
      and not exists (
        select 1 from pg_temp.staged_idea_versions v
        where v.idea_id = s.id and v.number = s.version
      )
    on conflict do nothing`);
}
