import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { type ChallengePhase, challengePhases } from "#db/enums.ts";
import { challengeSchedule } from "#db/schema/challenge.ts";
import { allowChallenge } from "../access/allow.ts";
import { challengeRules } from "../access/rules.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { sameAsSeen, takeTurn, writeEdit } from "./edit-lock.ts";
import type { scheduleFields } from "./fields.ts";
import { holdChallenge } from "./lock-challenge.ts";

/**
 * Which phases a challenge has and when they begin. Which ones is fixed once ideas come in; a deadline may be moved as long
 * as the phase after it has not begun, but never into the past: then the clock would decide for people who still had time.
 * Within how many working days ideas and questions are answered counts for what is written from now on: a promise that was made
 * stands. Refuses challenge.begun, challenge.date-past and challenge.changed-meanwhile.
 */
export function saveSchedule(
  ctx: Ctx,
  { challengeId: id, edited, timeZone, plan, answerDays }: z.output<typeof scheduleFields>,
) {
  return inTransaction(ctx, async (ctx) => {
    await holdChallenge(ctx, id, "alone"); // dates decide in which phase others are
    const challenge = await takeTurn(ctx, id);
    allowChallenge(ctx.actor, "challenge.reschedule", challenge);
    sameAsSeen(challenge, edited);

    const before = await ctx.db
      .select()
      .from(challengeSchedule)
      .where(eq(challengeSchedule.challengeId, id));
    const had = before.map((row) => row.phase).filter((phase) => phase !== "announced");
    const has = plan.map((step) => step.phase);
    const sameShape =
      had.length === has.length &&
      has.every((phase) => had.includes(phase)) &&
      timeZone === challenge.timeZone;
    if (!sameShape) allowChallenge(ctx.actor, "challenge.restructure", challenge);

    const toCome = (phase: ChallengePhase) =>
      challengePhases.indexOf(phase) > challengePhases.indexOf(challenge.phase);
    const open = plan.filter((step) => toCome(step.phase));
    if (challenge.phase !== "draft")
      await notInThePast(
        ctx,
        open.flatMap((step) => (moved(step, before) && step.startsAt) || []),
      );

    if (challengeRules["challenge.restructure"](ctx.actor, challenge) === true) {
      await ctx.db.delete(challengeSchedule).where(
        and(
          eq(challengeSchedule.challengeId, id),
          isNull(challengeSchedule.enteredAt),
          inArray(
            challengeSchedule.phase,
            challengePhases.filter((p) => p !== "announced" && !has.includes(p as never)),
          ),
        ),
      );
    }
    if (open.length) {
      await ctx.db
        .insert(challengeSchedule)
        .values(open.map((step) => ({ challengeId: id, ...step })))
        .onConflictDoUpdate({
          target: [challengeSchedule.challengeId, challengeSchedule.phase],
          set: { startsAt: sql`excluded.starts_at` },
          setWhere: isNull(challengeSchedule.enteredAt),
        });
    }
    await writeEdit(ctx, id, { timeZone, ...(answerDays === undefined ? {} : { answerDays }) });
    await record(ctx, { type: "challenge.edited", challengeId: id, part: "schedule" });
  });
}

type Step = { phase: ChallengePhase; startsAt: Date | null };

// Fields send minutes; a start that was kept to the second by an import has not moved.
const moved = (step: Step, before: readonly Step[]) => {
  const was = before.find((row) => row.phase === step.phase)?.startsAt ?? null;
  return was === null || step.startsAt === null
    ? was !== step.startsAt
    : Math.floor(was.getTime() / 60_000) !== Math.floor(step.startsAt.getTime() / 60_000);
};

async function notInThePast(ctx: Ctx, starts: readonly Date[]) {
  if (starts.length === 0) return;
  const earliest = starts.reduce((a, b) => (a < b ? a : b));
  const [said] = await ctx.db.execute<{ past: boolean }>(
    sql`select ${earliest.toISOString()}::timestamptz <= clock_timestamp() as past`,
  );
  if (said!.past) refuse("challenge.date-past");
}
