import { eq, sql } from "drizzle-orm";
import type { ChallengeRole, IdeaStage } from "#db/enums.ts";
import { challenges } from "#db/schema/challenge.ts";
import { allowChallenge } from "../access/allow.ts";
import { type ChallengeFacts, challengeRules } from "../access/rules.ts";
import { type Actor, holds } from "../actor.ts";
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
  words: string;
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

// Written out: drizzle leaves the table off where only one is selected from, and inside a subquery that is another table's id.
const ofChallenge = sql`challenges.id`;

export const teamColumn = sql<
  Member[]
>`coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'jobTitle', p.job_title, 'photoId', p.photo_id,
    'role', m.role, 'words', m.words, 'pledgedMinor', coalesce(l.pledged, 0)) order by m.position, m.created_at, p.id)
  from challenge_members m join people p on p.id = m.person_id
  left join (select sponsor_id, sum(amount_minor) as pledged from ledger where challenge_id = ${ofChallenge} and kind = 'pledge' group by 1) l on l.sponsor_id = m.person_id and m.role = 'sponsor'
  where m.challenge_id = ${ofChallenge}), '[]')`;

export const scheduleColumn = sql<
  PlannedPhase[]
>`coalesce((select jsonb_agg(jsonb_build_object('phase', phase, 'startsAt', starts_at, 'enteredAt', entered_at) order by phase)
  from challenge_schedule where challenge_id = ${ofChallenge}), '[]')`;

export const criteriaColumn = sql<
  Criterion[]
>`coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'description', description, 'weight', weight,
    'scaleMin', scale_min, 'scaleMax', scale_max, 'lowMeans', low_means, 'highMeans', high_means) order by position, id) from criteria where challenge_id = ${ofChallenge}), '[]')`;

const ledgerSum = (kind: "pledge" | "allocation") =>
  sql<number>`(select coalesce(sum(amount_minor), 0) from ledger where challenge_id = ${ofChallenge} and kind = ${kind})`.mapWith(
    Number,
  );

/** How many ideas stand in each stage; drafts and withdrawn ideas are nobody's number. */
const stagesColumn = sql<
  Partial<Record<IdeaStage, number>>
>`coalesce((select jsonb_object_agg(stage, n) from
  (select stage, count(*)::int as n from ideas where challenge_id = ${ofChallenge} and stage not in ('draft', 'withdrawn', 'merged') group by stage) s), '{}')`;

/** The groups one can pick ideas out of: one's own; for who leads the challenge, all. Who else is in a group is nobody's business. */
const groupsColumn = (who: Actor, id: string) => sql<
  { id: string; name: string }[]
>`coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name, g.id) from groups g
  where ${holds(who, "manager", id)} or exists (select from group_members m where m.group_id = g.id and m.person_id = ${who.id ?? ""})), '[]')`;

/**
 * Everything on the page of a challenge above its ideas, in one query: question and words, sponsors and team, rules of
 * selection with criteria, path with dates, budget, and what the one who looks has in it. Refuses not-found, access.sign-in.
 */
export async function challengeHead(ctx: Ctx, id: string) {
  const me = ctx.actor.id ?? "";
  const [row] = await ctx.db
    .select({
      facts: challengeFacts(ctx),
      until: sql<string>`pg_snapshot_xmin(pg_current_snapshot())::text`, // what happens from here on is not on the page (domain/live)
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
      themes: countedThemesColumn(me),
      pledgedMinor: ledgerSum("pledge"),
      allocatedMinor: ledgerSum("allocation"),
      following: sql<boolean>`exists (select from challenge_followers f where f.challenge_id = ${ofChallenge} and f.person_id = ${me})`,
      myDraftId: sql<
        string | null
      >`(select id from ideas where challenge_id = ${ofChallenge} and created_by_id = ${me} and stage = 'draft')`,
      myPicks: sql<number>`(select count(*)::int from votes where challenge_id = ${ofChallenge} and voter_id = ${me} and choice = 1)`,
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
    namesSealed: facts.namesSealed,
    facts,
    may: mayHere(ctx, facts),
  };
}

export type ChallengeHead = Awaited<ReturnType<typeof challengeHead>>;

function mayHere({ actor }: Ctx, facts: ChallengeFacts) {
  const said = (action: keyof typeof challengeRules) => challengeRules[action](actor, facts);
  return {
    edit: said("challenge.edit"),
    move: said("challenge.move"),
    write: said("idea.write"),
    choose: said("ideas.choose"),
    judge: said("jury.judge"),
    oversee: said("jury.oversee"),
    decide: said("decision.write"),
    pledge: said("funding.pledge"),
    count: said("votes.count"),
    hang: said("challenge.print-poster"),
  };
}
