import { eq, sql } from "drizzle-orm";
import type { ChallengeRole, IdeaStage } from "#db/enums.ts";
import { challenges } from "#db/schema/challenge.ts";
import { allowChallenge } from "../access/allow.ts";
import {
  type ChallengeFacts,
  canFilterByAnyGroup,
  challengeRules,
} from "../access/challenge-rules.ts";
import type { Actor } from "../actor.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { countedThemesColumn } from "./challenge-themes.ts";
import { challengeFacts } from "./load-challenge.ts";
import type { PlannedPhase } from "./phase-schedule.ts";

export type Member = {
  id: string;
  name: string;
  jobTitle: string;
  photoId: string | null;
  role: ChallengeRole;
  statement: string;
  pledgedMinor: number;
};
export type Criterion = {
  id: string;
  name: string;
  description: string;
  weight: number;
  scaleMin: number;
  scaleMax: number;
  lowMeans: string;
  highMeans: string;
};

// Written out, since drizzle omits the table name in a query over one table; in a subquery `id`
// would then refer to another table.
const challengeId = sql`challenges.id`;

export const teamColumn = sql<Member[]>`coalesce((
  select jsonb_agg(
    jsonb_build_object(
      'id', p.id,
      'name', p.name,
      'jobTitle', p.job_title,
      'photoId', p.photo_id,
      'role', m.role,
      'statement', m.statement,
      'pledgedMinor', coalesce(l.pledged, 0)
    )
    order by m.position, m.created_at, p.id
  )
  from challenge_members m
  join people p on p.id = m.person_id
  left join (
    select sponsor_id, sum(amount_minor) as pledged
    from ledger
    where challenge_id = ${challengeId} and kind = 'pledge'
    group by 1
  ) l on l.sponsor_id = m.person_id and m.role = 'sponsor'
  where m.challenge_id = ${challengeId}
), '[]')`;

export const scheduleColumn = sql<PlannedPhase[]>`coalesce((
  select jsonb_agg(
    jsonb_build_object('phase', phase, 'startsAt', starts_at, 'enteredAt', entered_at)
    order by phase
  )
  from challenge_schedule
  where challenge_id = ${challengeId}
), '[]')`;

export const criteriaColumn = sql<Criterion[]>`coalesce((
  select jsonb_agg(
    jsonb_build_object(
      'id', id,
      'name', name,
      'description', description,
      'weight', weight,
      'scaleMin', scale_min,
      'scaleMax', scale_max,
      'lowMeans', low_means,
      'highMeans', high_means
    )
    order by position, id
  )
  from criteria
  where challenge_id = ${challengeId}
), '[]')`;

const ledgerSum = (kind: "pledge" | "allocation") =>
  sql<number>`(
    select coalesce(sum(amount_minor), 0)
    from ledger
    where challenge_id = ${challengeId} and kind = ${kind}
  )`.mapWith(Number);

/** The number of ideas in each stage, without drafts, withdrawn and merged ideas. */
const stagesColumn = sql<Partial<Record<IdeaStage, number>>>`coalesce((
  select jsonb_object_agg(stage, ideas)
  from (
    select stage, count(*)::int as ideas
    from ideas
    where challenge_id = ${challengeId} and stage not in ('draft', 'withdrawn', 'merged')
    group by stage
  ) by_stage
), '{}')`;

/** The groups by which the actor can filter ideas: their own, or all of them for a manager. */
const groupsColumn = (who: Actor, id: string) => sql<{ id: string; name: string }[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name, g.id)
  from groups g
  where ${canFilterByAnyGroup(who, id)} or exists (
    select from group_members m
    where m.group_id = g.id and m.person_id = ${who.id ?? ""}
  )
), '[]')`;

/**
 * Everything on the page of a challenge above its ideas, in one query: texts, team, selection rules
 * with criteria, schedule, budget and the actor's part in it. Refuses not-found, access.sign-in.
 */
export async function challengeHead(ctx: Ctx, id: string) {
  const actorId = ctx.actor.id ?? "";
  const [row] = await ctx.db
    .select({
      facts: challengeFacts(ctx),
      // Activity from this transaction on is not on the page (see domain/live).
      until: sql<string>`pg_snapshot_xmin(pg_current_snapshot())::text`,
      question: challenges.question,
      why: challenges.why,
      wanted: challenges.wanted,
      notWanted: challenges.notWanted,
      reward: challenges.reward,
      selectionRules: challenges.selectionRules,
      language: challenges.language,
      coverId: challenges.coverId,
      timeZone: challenges.timeZone,
      currency: challenges.currency,
      answerDays: challenges.answerDays,
      voteMethod: challenges.voteMethod,
      picksMin: challenges.picksMin,
      picksMax: challenges.picksMax,
      team: teamColumn,
      schedule: scheduleColumn,
      criteria: criteriaColumn,
      stages: stagesColumn,
      groups: groupsColumn(ctx.actor, id),
      themes: countedThemesColumn(actorId),
      pledgedMinor: ledgerSum("pledge"),
      allocatedMinor: ledgerSum("allocation"),
      following: sql<boolean>`exists (
        select from challenge_followers f
        where f.challenge_id = ${challengeId} and f.person_id = ${actorId}
      )`,
      myDraftId: sql<string | null>`(
        select id
        from ideas
        where challenge_id = ${challengeId} and created_by_id = ${actorId} and stage = 'draft'
      )`,
      myPicks: sql<number>`(
        select count(*)::int
        from votes
        where challenge_id = ${challengeId} and voter_id = ${actorId} and choice = 1
      )`,
    })
    .from(challenges)
    .where(eq(challenges.id, id))
    .prepare("challenge_head")
    .execute();
  if (!row) refuse("not-found");
  allowChallenge(ctx.actor, "challenge.see", row.facts);
  const { facts, ...head } = row;
  return {
    ...head,
    id: facts.id,
    phase: facts.phase,
    audience: facts.audience,
    countsHidden: facts.countsHidden,
    anonymousAllowed: facts.anonymousAllowed,
    facts,
    may: permissions(ctx, facts),
  };
}

export type ChallengeHead = Awaited<ReturnType<typeof challengeHead>>;

function permissions({ actor }: Ctx, facts: ChallengeFacts) {
  const permission = (action: keyof typeof challengeRules) => challengeRules[action](actor, facts);
  return {
    edit: permission("challenge.edit"),
    move: permission("challenge.move"),
    write: permission("idea.write"),
    choose: permission("ideas.select"),
    judge: permission("jury.judge"),
    oversee: permission("jury.oversee"),
    decide: permission("decision.write"),
    pledge: permission("funding.pledge"),
    count: permission("votes.count"),
    printPoster: permission("challenge.print-poster"),
  };
}
