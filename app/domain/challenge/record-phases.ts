import { sql } from "drizzle-orm";
import type { ChallengePhase } from "#db/enums.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { clockPhases } from "../funnel/challenge-phases.ts";

/**
 * Records the phases that started by the clock, once each, also when several processes run at the
 * same time. Nothing waits for this: the phase itself changes at the exact second. A start is not
 * recorded when a manager had already moved the challenge to a later phase.
 */
export function recordPhases(ctx: Ctx): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const started = await tx.db.execute<{ challenge_id: string; phase: ChallengePhase }>(sql`
      update challenge_schedule s
      set recorded_at = clock_timestamp()
      from challenge_schedule a
      where a.challenge_id = s.challenge_id
        and a.phase = 'announced'
        and a.entered_at is not null
        and s.recorded_at is null
        and s.entered_at is null
        and s.phase::text in ${[...clockPhases]}
        and s.starts_at <= clock_timestamp()
        and challenge_phase_at(s.challenge_id, greatest(s.starts_at, a.entered_at)) = s.phase
      returning s.challenge_id, s.phase`);
    const events = started.map(({ challenge_id, phase }) => ({
      type: "challenge.phase-started" as const,
      challengeId: challenge_id,
      phase,
      byClock: true as const,
    }));
    const [first, ...rest] = events;
    if (first) await record(tx, first, ...rest);
    return events.length;
  });
}
