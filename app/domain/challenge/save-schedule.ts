import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { type ChallengePhase, challengePhases } from "#db/enums.ts";
import { challengeSchedule } from "#db/schema/challenge.ts";
import { allowChallenge } from "../access/allow.ts";
import { challengeRules } from "../access/challenge-rules.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { acquireEditLock, checkLockVersion, writeEdit } from "./edit-lock.ts";
import type { scheduleFields } from "./fields.ts";
import { lockChallenge } from "./lock-challenge.ts";

/**
 * Saves the phases of a challenge and their starts. The phases are fixed once ideas come in. A
 * deadline can be moved until the next phase starts, but never into the past: that would end a
 * phase for people who still had time. `answerDays` applies to contributions from now on; promises
 * already made stay. Refuses challenge.begun, challenge.date-past and challenge.changed-meanwhile.
 */
export function saveSchedule(
  ctx: Ctx,
  { challengeId: id, lockVersion, timeZone, plan, answerDays }: z.output<typeof scheduleFields>,
) {
  return inTransaction(ctx, async (tx) => {
    await lockChallenge(tx, id, "exclusive"); // the dates decide which phase applies
    const challenge = await acquireEditLock(tx, id);
    allowChallenge(tx.actor, "challenge.reschedule", challenge);
    checkLockVersion(challenge, lockVersion);

    const before = await tx.db
      .select()
      .from(challengeSchedule)
      .where(eq(challengeSchedule.challengeId, id));
    const oldPhases = before.map((row) => row.phase).filter((phase) => phase !== "announced");
    const newPhases = plan.map((step) => step.phase);
    const hasSameStructure =
      oldPhases.length === newPhases.length &&
      newPhases.every((phase) => oldPhases.includes(phase)) &&
      timeZone === challenge.timeZone;
    if (!hasSameStructure) allowChallenge(tx.actor, "challenge.restructure", challenge);

    const isUpcoming = (phase: ChallengePhase) =>
      challengePhases.indexOf(phase) > challengePhases.indexOf(challenge.phase);
    const upcoming = plan.filter((step) => isUpcoming(step.phase));
    if (challenge.phase !== "draft")
      await refusePast(
        tx,
        upcoming.flatMap((step) => (hasMoved(step, before) && step.startsAt) || []),
      );

    if (challengeRules["challenge.restructure"](tx.actor, challenge) === true) {
      await tx.db.delete(challengeSchedule).where(
        and(
          eq(challengeSchedule.challengeId, id),
          isNull(challengeSchedule.enteredAt),
          inArray(
            challengeSchedule.phase,
            challengePhases.filter(
              (phase) => phase !== "announced" && !newPhases.includes(phase as never),
            ),
          ),
        ),
      );
    }
    if (upcoming.length) {
      await tx.db
        .insert(challengeSchedule)
        .values(upcoming.map((step) => ({ challengeId: id, ...step })))
        .onConflictDoUpdate({
          target: [challengeSchedule.challengeId, challengeSchedule.phase],
          set: { startsAt: sql`excluded.starts_at` },
          setWhere: isNull(challengeSchedule.enteredAt),
        });
    }
    await writeEdit(tx, id, { timeZone, ...(answerDays === undefined ? {} : { answerDays }) });
    await record(tx, { type: "challenge.edited", challengeId: id, part: "schedule" });
  });
}

type Step = { phase: ChallengePhase; startsAt: Date | null };

// Forms send minutes, so a start that was imported with seconds counts as unchanged.
const hasMoved = (step: Step, before: readonly Step[]) => {
  const oldStart = before.find((row) => row.phase === step.phase)?.startsAt ?? null;
  return oldStart === null || step.startsAt === null
    ? oldStart !== step.startsAt
    : Math.floor(oldStart.getTime() / 60_000) !== Math.floor(step.startsAt.getTime() / 60_000);
};

async function refusePast(ctx: Ctx, starts: readonly Date[]) {
  if (starts.length === 0) return;
  const earliest = starts.reduce((a, b) => (a < b ? a : b));
  const [row] = await ctx.db.execute<{ isPast: boolean }>(
    sql`select ${earliest.toISOString()}::timestamptz <= clock_timestamp() as "isPast"`,
  );
  if (row!.isPast) refuse("challenge.date-past");
}
