import { eq, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { loadChallenge } from "./load-challenge.ts";

/** Takes the turn to edit a challenge: others who edit wait until this transaction ends. Gives its facts and how often it was edited. */
export async function takeTurn(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select({
      edited: challenges.edited,
      coverId: challenges.coverId,
      timeZone: challenges.timeZone,
    })
    .from(challenges)
    .where(eq(challenges.id, id))
    .for("no key update");
  if (!row) refuse("not-found");
  return { ...(await loadChallenge(ctx, id)), ...row }; // a statement of its own, so that it sees what was committed while it waited
}

/** Refuses challenge.changed-meanwhile when somebody else edited since this person looked. */
export function sameAsSeen(challenge: { edited: number }, seen: number) {
  if (challenge.edited !== seen) refuse("challenge.changed-meanwhile");
}

/** Writes columns of the challenge and counts the edit. */
export const writeEdit = (
  ctx: Ctx,
  id: string,
  values: Partial<typeof challenges.$inferInsert> = {},
) =>
  ctx.db
    .update(challenges)
    .set({ ...values, edited: sql`${challenges.edited} + 1` })
    .where(eq(challenges.id, id));
