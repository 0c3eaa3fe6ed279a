import { and, count, eq, inArray, sql } from "drizzle-orm";
import type { ChallengePhase } from "#db/enums.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { allowChallenge } from "../access/allow.ts";
import { scheduleColumn } from "../challenge/challenge-head.ts";
import { challengeFacts } from "../challenge/load-challenge.ts";
import { nextPhase } from "../challenge/phase-schedule.ts";
import type { Ctx } from "../ctx.ts";
import { answerRulesBetween } from "../funnel/challenge-phases.ts";
import { refuse } from "../refusals.ts";

const maxNamed = 50;

/**
 * The next phase of a challenge for its manager to start: what will happen, and which ideas still
 * block it.
 */
export async function phasePage(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select({
      facts: challengeFacts(ctx),
      question: challenges.question,
      timeZone: challenges.timeZone,
      schedule: scheduleColumn,
      shortlisted: sql<number>`(
        select count(*)::int
        from ideas
        where challenge_id = challenges.id and stage = 'shortlisted')`,
    })
    .from(challenges)
    .where(eq(challenges.id, id));
  if (!row) refuse("not-found");
  const { facts, ...challenge } = row;
  allowChallenge(ctx.actor, "challenge.move", facts);
  const next = nextPhase(facts.phase, challenge.schedule);
  return {
    challenge: { ...challenge, id, phase: facts.phase },
    next,
    blocking:
      next && facts.phase !== "draft"
        ? await findBlocking(
            ctx,
            id,
            facts.phase,
            next.phase,
            challenge.schedule.map((step) => step.phase),
          )
        : null,
  };
}

// The first rule that an idea breaks: begin-phase.ts will refuse for it.
async function findBlocking(
  ctx: Ctx,
  challengeId: string,
  from: ChallengePhase,
  to: ChallengePhase,
  phases: readonly ChallengePhase[],
) {
  const rules = answerRulesBetween(from, to, phases);
  if (rules.length === 0) return null;
  const blockingStages = rules.flatMap(({ stages }) => stages);
  const isBlocking = and(eq(ideas.challengeId, challengeId), inArray(ideas.stage, blockingStages));
  const [counted, named] = await Promise.all([
    ctx.db
      .select({ stage: ideas.stage, count: count() })
      .from(ideas)
      .where(isBlocking)
      .groupBy(ideas.stage),
    ctx.db
      .select({ id: ideas.id, title: ideas.title, stage: ideas.stage })
      .from(ideas)
      .where(isBlocking)
      .orderBy(ideas.stage, ideas.submittedAt, ideas.id)
      .limit(maxNamed),
  ]);
  const rule = rules.find(({ stages }) => counted.some(({ stage }) => stages.includes(stage)));
  if (!rule) return null;
  return {
    refusal: rule.refusal,
    count: counted
      .filter(({ stage }) => rule.stages.includes(stage))
      .reduce((sum, group) => sum + group.count, 0),
    ideas: named.filter(({ stage }) => rule.stages.includes(stage)),
  };
}
