import { sql } from "drizzle-orm";
import { operator } from "#app/domain/actor.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { importPackage } from "#app/domain/exchange/import-package.ts";
import { type PackageRows, packageFiles } from "#app/domain/exchange/package-format.ts";
import type { PackageSource } from "#app/domain/exchange/stage-package.ts";
import type { Storage } from "#app/domain/file/storage.ts";
import type { Db } from "#db/client.server.ts";
import { people } from "#db/schema/people.ts";
import { anonymousRows, recordAnonymousAuthor } from "./anonymous.ts";
import { handover } from "./handover.ts";
import { night } from "./night.ts";
import { setUpOrganisation } from "./organisation.ts";
import { groupRows, peopleRows } from "./people.ts";
import { safety, starters } from "./quiet-stories.ts";
import { storyRows } from "./rows.ts";
import { thanksRows } from "./thanks.ts";
import { playToday } from "./today.ts";
import { waiting } from "./waiting.ts";
import { waste } from "./waste.ts";

/** The fictional organisation Noorderhaven as an exchange package; `now` is the day of seeding. */
export function demoPackage(now: Date): PackageRows {
  const longAgo = new Date(now.getTime() - 450 * 86_400_000).toISOString();
  const stories = [handover, waste, night, waiting, safety, starters].map((story) =>
    storyRows(story, now),
  );
  const anonymous = anonymousRows(now);
  const all: PackageRows = {
    people: [...peopleRows(longAgo), ...(anonymous.people ?? [])],
    groups: groupRows(longAgo),
  };
  for (const file of packageFiles) {
    if (file !== "people" && file !== "groups")
      Object.assign(all, {
        [file]: [...stories, anonymous].flatMap((rows): object[] => rows[file] ?? []),
      });
  }
  return { ...all, thanks: thanksRows(now) };
}

/** Fills an empty database with the demo. Does nothing when there are people already. */
export async function seedDemo(db: Db, storage?: Storage): Promise<void> {
  await db.transaction(async (tx) => {
    const ctx: Ctx = { db: tx as unknown as Db, actor: operator };
    await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended('demo', 0))`);
    if ((await ctx.db.$count(people)) > 0) return;
    const [{ now }] = (await ctx.db.execute(
      sql`select to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now`,
    )) as unknown as [{ now: string }];
    await importPackage(ctx, inMemory(demoPackage(new Date(now))));
    await recordAnonymousAuthor(ctx);
    await setAnswerDueDates(ctx);
    await setUpOrganisation(ctx, storage);
    await playToday(ctx, storage);
  });
}

// Import sets no due dates: the demo gets those that its challenges promise.
async function setAnswerDueDates({ db }: Ctx) {
  await db.execute(
    sql`
      update ideas
      set answer_due_at = challenge_answer_due(challenge_id, submitted_at)
      where submitted_at is not null
    `,
  );
  await db.execute(
    sql`
      update contributions k
      set answer_due_at = challenge_answer_due(i.challenge_id, k.created_at)
      from ideas i
      where i.id = k.idea_id and k.kind in ('question', 'concern')
    `,
  );
}

async function* inMemory(rows: PackageRows): PackageSource {
  for (const file of packageFiles) yield { file, lines: rows[file] ?? [] };
}
