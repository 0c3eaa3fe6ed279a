import { and, asc, desc, eq, sql } from "drizzle-orm";
import { challengeMembers, challengeSchedule, challenges } from "#db/schema/challenge.ts";
import { juryConflicts, scorecards } from "#db/schema/jury.ts";
import { requireActorId } from "../access/allow.ts";
import { challengeVisible, currentPhase } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";

/**
 * The challenges in which the actor is a juror, with their progress. Those in the jury phase first.
 */
export function myJuries(ctx: Ctx) {
  const personId = requireActorId(ctx.actor);
  const ideasToJudge = sql`
    from ideas i
    where i.challenge_id = ${challenges.id}
      and i.stage in ('shortlisted', 'in-review')
      and not exists (
        select 1 from idea_authors a where a.idea_id = i.id and a.person_id = ${personId})
      and not exists (
        select 1 from ${juryConflicts} k where k.idea_id = i.id and k.juror_id = ${personId})`;
  return ctx.db
    .select({
      id: challenges.id,
      question: challenges.question,
      phase: currentPhase(),
      timeZone: challenges.timeZone,
      decisionAt: challengeSchedule.startsAt,
      total: sql<number>`(select count(*) ${ideasToJudge})`.mapWith(Number),
      done: sql<number>`(
        select count(*)
        from ${scorecards} s
        join ideas i on i.id = s.idea_id
        where i.challenge_id = ${challenges.id}
          and s.juror_id = ${personId}
          and s.submitted_at is not null)`.mapWith(Number),
    })
    .from(challengeMembers)
    .innerJoin(challenges, eq(challenges.id, challengeMembers.challengeId))
    .leftJoin(
      challengeSchedule,
      and(
        eq(challengeSchedule.challengeId, challenges.id),
        eq(challengeSchedule.phase, "decision"),
      ),
    )
    .where(
      and(
        eq(challengeMembers.personId, personId),
        eq(challengeMembers.role, "juror"),
        challengeVisible(ctx),
      ),
    )
    .orderBy(
      sql`${currentPhase()} = 'jury' desc`,
      desc(challengeSchedule.startsAt),
      asc(challenges.id),
    );
}
