import { and, eq, isNull, sql } from "drizzle-orm";
import type { ChallengePhase } from "#db/enums.ts";
import { challengeSchedule } from "#db/schema/challenge.ts";
import { allowChallenge } from "../access/allow.ts";
import type { ChallengeFacts } from "../access/challenge-rules.ts";
import { record } from "../activity/record.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";

/**
 * The only writer of challenge_schedule.entered_at: a manager starts a phase now, whatever was
 * planned. Call it inside the transaction of the deciding verb, with an exclusive lock on the
 * challenge.
 */
export async function moveChallenge(ctx: Ctx, challenge: ChallengeFacts, to: ChallengePhase) {
  allowChallenge(ctx.actor, "challenge.move", challenge);
  const entered = await ctx.db
    .update(challengeSchedule)
    .set({
      enteredAt: sql`clock_timestamp()`,
      recordedAt: sql`clock_timestamp()`,
      enteredById: ctx.actor.id,
    })
    .where(
      and(
        eq(challengeSchedule.challengeId, challenge.id),
        eq(challengeSchedule.phase, to),
        isNull(challengeSchedule.enteredAt),
      ),
    )
    .returning({ phase: challengeSchedule.phase });
  if (entered.length === 0) refuse("challenge.phase");
  await record(ctx, { type: "challenge.phase-started", challengeId: challenge.id, phase: to });
}
