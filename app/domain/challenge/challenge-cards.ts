import { and, count, desc, inArray, type SQL, sql } from "drizzle-orm";
import type { ChallengePhase } from "#db/enums.ts";
import { challenges } from "#db/schema/challenge.ts";
import type { Ctx } from "../ctx.ts";
import { scheduleColumn } from "./challenge-head.ts";
import { type ChallengeTab, challengeTabNames, challengeTabs } from "./challenge-tabs.ts";
import { challengeVisible, currentPhase } from "./load-challenge.ts";

export type SponsorSummary = { id: string; name: string; photoId: string | null };

const challengeId = sql`challenges.id`;

const cardColumns = {
  id: challenges.id,
  question: challenges.question,
  phase: currentPhase(),
  coverId: challenges.coverId,
  timeZone: challenges.timeZone,
  currency: challenges.currency,
  schedule: scheduleColumn,
  createdAt: challenges.createdAt,
  sponsors: sql<SponsorSummary[]>`coalesce((
    select jsonb_agg(
      jsonb_build_object('id', p.id, 'name', p.name, 'photoId', p.photo_id)
      order by m.position, p.id
    )
    from challenge_members m
    join people p on p.id = m.person_id
    where m.challenge_id = ${challengeId} and m.role = 'sponsor'
  ), '[]')`,
  ideas: sql<number>`coalesce((
    select sum(ideas)::int
    from challenge_idea_counts
    where challenge_id = ${challengeId} and stage not in ('withdrawn', 'merged')
  ), 0)`,
  contributions: sql<number>`coalesce((
    select sum(contributions)::int
    from challenge_contribution_counts
    where challenge_id = ${challengeId}
  ), 0)`,
  pledgedMinor: sql<number>`(
    select coalesce(sum(amount_minor), 0)
    from ledger
    where challenge_id = ${challengeId} and kind = 'pledge'
  )`.mapWith(Number),
};

/** The challenges the actor may see, as cards, newest first. */
export const challengeCards = (ctx: Ctx, where: SQL | undefined, limit: number) =>
  ctx.db
    .select(cardColumns)
    .from(challenges)
    .where(and(challengeVisible(ctx), where))
    .orderBy(desc(challenges.createdAt), desc(challenges.id))
    .limit(limit);

export type ChallengeCard = Awaited<ReturnType<typeof challengeCards>>[number];

const pageSize = 24;
// A cursor carries milliseconds, so rows are compared at that precision.
const createdAtMs = sql`date_trunc('milliseconds', ${challenges.createdAt})`;

/** One page of the challenges in a tab, and the number of challenges in each tab. Two queries. */
export async function challengeList(ctx: Ctx, tab: ChallengeTab, after?: string) {
  const [rows, phases] = await Promise.all([
    ctx.db
      .select(cardColumns)
      .from(challenges)
      .where(
        and(
          challengeVisible(ctx),
          inArray(currentPhase(), [...challengeTabs[tab]]),
          afterCursor(after),
        ),
      )
      .orderBy(desc(createdAtMs), desc(challenges.id))
      .limit(pageSize + 1),
    ctx.db
      .select({ phase: currentPhase(), challenges: count() })
      .from(challenges)
      .where(challengeVisible(ctx))
      .groupBy(currentPhase()),
  ]);
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  const countInTab = (name: ChallengeTab) =>
    phases
      .filter(({ phase }) => (challengeTabs[name] as readonly ChallengePhase[]).includes(phase))
      .reduce((sum, row) => sum + row.challenges, 0);
  return {
    tab,
    challenges: page,
    counts: Object.fromEntries(challengeTabNames.map((name) => [name, countInTab(name)])) as Record<
      ChallengeTab,
      number
    >,
    after: rows.length > pageSize && last ? `${last.createdAt.toISOString()}~${last.id}` : null,
  };
}

// A cursor that cannot be read starts at the first page.
function afterCursor(cursor: string | undefined): SQL | undefined {
  const [createdAt, id] = cursor?.split("~") ?? [];
  if (!id || !createdAt || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(createdAt))
    return undefined;
  if (Number.isNaN(Date.parse(createdAt))) return undefined;
  return sql`(${createdAtMs}, ${challenges.id}) < (${createdAt}::timestamptz, ${id}::text)`;
}
