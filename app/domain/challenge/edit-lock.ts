import { eq, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { loadChallenge } from "./load-challenge.ts";

/**
 * Locks a challenge for editing until this transaction ends. Returns its facts and lock version.
 */
export async function acquireEditLock(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select({
      lockVersion: challenges.lockVersion,
      coverId: challenges.coverId,
      timeZone: challenges.timeZone,
    })
    .from(challenges)
    .where(eq(challenges.id, id))
    .for("no key update");
  if (!row) refuse("not-found");
  // A separate statement, so that it sees what was committed while this one waited for the lock.
  return { ...(await loadChallenge(ctx, id)), ...row };
}

/** Refuses challenge.changed-meanwhile when the challenge was edited since the form was loaded. */
export function checkLockVersion(challenge: { lockVersion: number }, seen: number) {
  if (challenge.lockVersion !== seen) refuse("challenge.changed-meanwhile");
}

/** Updates columns of the challenge and increments its lock version. */
export const writeEdit = (
  ctx: Ctx,
  id: string,
  values: Partial<typeof challenges.$inferInsert> = {},
) =>
  ctx.db
    .update(challenges)
    .set({ ...values, lockVersion: sql`${challenges.lockVersion} + 1` })
    .where(eq(challenges.id, id));
