import { and, count, eq, inArray, sql } from "drizzle-orm";
import type { ChallengePhase } from "#db/enums.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { allowChallenge } from "../access/allow.ts";
import { scheduleColumn } from "../challenge/challenge-head.ts";
import { challengeFacts } from "../challenge/load-challenge.ts";
import { comesNext } from "../challenge/phase-schedule.ts";
import type { Ctx } from "../ctx.ts";
import { answeredOnTheWay } from "../funnel/challenge-phases.ts";
import { refuse } from "../refusals.ts";

const mostNamed = 50;

/** Before a manager begins the next phase: what it is, what will happen, and which ideas still keep it from beginning. */
export async function phasePage(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select({
      facts: challengeFacts(ctx),
      question: challenges.question,
      timeZone: challenges.timeZone,
      schedule: scheduleColumn,
      shortlisted: sql<number>`(select count(*)::int from ideas where challenge_id = challenges.id and stage = 'shortlisted')`,
    })
    .from(challenges)
    .where(eq(challenges.id, id));
  if (!row) refuse("not-found");
  const { facts, ...challenge } = row;
  allowChallenge(ctx.actor, "challenge.move", facts);
  const next = comesNext(facts.phase, challenge.schedule);
  return {
    challenge: { ...challenge, id, phase: facts.phase },
    next,
    blocking:
      next && facts.phase !== "draft"
        ? await blocking(
            ctx,
            id,
            facts.phase,
            next.phase,
            challenge.schedule.map((step) => step.phase),
          )
        : null,
  };
}

// The first rule that concerns an idea is what begin-phase will refuse for.
async function blocking(
  ctx: Ctx,
  id: string,
  from: ChallengePhase,
  to: ChallengePhase,
  has: readonly ChallengePhase[],
) {
  const rules = answeredOnTheWay(from, to, has);
  if (rules.length === 0) return null;
  const stages = rules.flatMap((rule) => rule.stages);
  const [counted, named] = await Promise.all([
    ctx.db
      .select({ stage: ideas.stage, n: count() })
      .from(ideas)
      .where(and(eq(ideas.challengeId, id), inArray(ideas.stage, stages)))
      .groupBy(ideas.stage),
    ctx.db
      .select({ id: ideas.id, title: ideas.title, stage: ideas.stage })
      .from(ideas)
      .where(and(eq(ideas.challengeId, id), inArray(ideas.stage, stages)))
      .orderBy(ideas.stage, ideas.submittedAt, ideas.id)
      .limit(mostNamed),
  ]);
  const rule = rules.find(({ stages: left }) => counted.some(({ stage }) => left.includes(stage)));
  if (!rule) return null;
  return {
    refusal: rule.refusal,
    count: counted
      .filter(({ stage }) => rule.stages.includes(stage))
      .reduce((sum, { n }) => sum + n, 0),
    ideas: named.filter(({ stage }) => rule.stages.includes(stage)),
  };
}
