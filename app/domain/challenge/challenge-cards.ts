import { and, count, desc, inArray, type SQL, sql } from "drizzle-orm";
import type { ChallengePhase } from "#db/enums.ts";
import { challenges } from "#db/schema/challenge.ts";
import type { Ctx } from "../ctx.ts";
import { scheduleColumn } from "./challenge-head.ts";
import { type ChallengeTab, challengeTabNames, challengeTabs } from "./challenge-tabs.ts";
import { phaseNow, seesChallengeSql } from "./load-challenge.ts";

export type SponsorFace = { id: string; name: string; photoId: string | null };

const ofChallenge = sql`challenges.id`;

const cardColumns = {
  id: challenges.id,
  question: challenges.question,
  phase: phaseNow(),
  coverId: challenges.coverId,
  timeZone: challenges.timeZone,
  currency: challenges.currency,
  schedule: scheduleColumn,
  createdAt: challenges.createdAt,
  sponsors: sql<
    SponsorFace[]
  >`coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'photoId', p.photo_id) order by m.position, p.id)
    from challenge_members m join people p on p.id = m.person_id where m.challenge_id = ${ofChallenge} and m.role = 'sponsor'), '[]')`,
  ideas: sql<number>`(select count(*)::int from ideas where challenge_id = ${ofChallenge} and stage not in ('draft', 'withdrawn', 'merged'))`,
  contributions: sql<number>`(select coalesce(sum(contributions), 0)::int from idea_stats where challenge_id = ${ofChallenge})`,
  pledgedMinor:
    sql<number>`(select coalesce(sum(amount_minor), 0) from ledger where challenge_id = ${ofChallenge} and kind = 'pledge')`.mapWith(
      Number,
    ),
};

/** Challenges as cards, only those the one who looks may see, newest first. */
export const challengeCards = (ctx: Ctx, where: SQL | undefined, limit: number) =>
  ctx.db
    .select(cardColumns)
    .from(challenges)
    .where(and(seesChallengeSql(ctx), where))
    .orderBy(desc(challenges.createdAt), desc(challenges.id))
    .limit(limit);

export type ChallengeCard = Awaited<ReturnType<typeof challengeCards>>[number];

const aPage = 24;
const toTheMillisecond = sql`date_trunc('milliseconds', ${challenges.createdAt})`; // what a page hands on to the next

/** One page of the challenges in a tab, and how many there are in each. Two queries. */
export async function challengeList(ctx: Ctx, tab: ChallengeTab, after?: string) {
  const [from, id] = after?.split("~") ?? [];
  const cursor =
    id &&
    from &&
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(from) &&
    !Number.isNaN(Date.parse(from))
      ? sql`(${toTheMillisecond}, ${challenges.id}) < (${from}::timestamptz, ${id}::text)`
      : undefined;
  const [rows, phases] = await Promise.all([
    ctx.db
      .select(cardColumns)
      .from(challenges)
      .where(and(seesChallengeSql(ctx), inArray(phaseNow(), [...challengeTabs[tab]]), cursor))
      .orderBy(desc(toTheMillisecond), desc(challenges.id))
      .limit(aPage + 1),
    ctx.db
      .select({ phase: phaseNow(), n: count() })
      .from(challenges)
      .where(seesChallengeSql(ctx))
      .groupBy(phaseNow()),
  ]);
  const shown = rows.slice(0, aPage);
  const last = shown.at(-1);
  const inTab = (name: ChallengeTab) =>
    phases
      .filter(({ phase }) => (challengeTabs[name] as readonly ChallengePhase[]).includes(phase))
      .reduce((sum, { n }) => sum + n, 0);
  return {
    tab,
    challenges: shown,
    counts: Object.fromEntries(challengeTabNames.map((name) => [name, inTab(name)])) as Record<
      ChallengeTab,
      number
    >,
    after: rows.length > aPage && last ? `${last.createdAt.toISOString()}~${last.id}` : null,
  };
}
