import { and, asc, desc, eq, sql } from "drizzle-orm";
import { challengeMembers, challengeSchedule, challenges } from "#db/schema/challenge.ts";
import { juryConflicts, scorecards } from "#db/schema/jury.ts";
import { signedInId } from "../access/allow.ts";
import { phaseNow, seesChallengeSql } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";

/** The challenges in which the one who asks is a juror, those at work first, each with how far they have come. */
export function myJuries(ctx: Ctx) {
  const me = signedInId(ctx.actor);
  const mine = sql`from ideas i where i.challenge_id = ${challenges.id} and i.stage in ('shortlisted', 'in-review')
    and not exists (select 1 from idea_authors a where a.idea_id = i.id and a.person_id = ${me})
    and not exists (select 1 from ${juryConflicts} k where k.idea_id = i.id and k.juror_id = ${me})`;
  return ctx.db
    .select({
      id: challenges.id,
      question: challenges.question,
      phase: phaseNow(),
      timeZone: challenges.timeZone,
      decisionAt: challengeSchedule.startsAt,
      total: sql<number>`(select count(*) ${mine})`.mapWith(Number),
      done: sql<number>`(select count(*) from ${scorecards} s join ideas i on i.id = s.idea_id where i.challenge_id = ${challenges.id} and s.juror_id = ${me} and s.given_at is not null)`.mapWith(
        Number,
      ),
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
        eq(challengeMembers.personId, me),
        eq(challengeMembers.role, "juror"),
        seesChallengeSql(ctx),
      ),
    )
    .orderBy(
      sql`${phaseNow()} = 'jury' desc`,
      desc(challengeSchedule.startsAt),
      asc(challenges.id),
    );
}
