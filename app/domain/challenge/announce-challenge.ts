import type { z } from "zod";
import { allowChallenge } from "../access/allow.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import type { announceFields } from "./fields.ts";
import { lockChallenge } from "./lock-challenge.ts";
import { moveChallenge } from "./move-challenge.ts";
import { isReady, readiness } from "./readiness.ts";
import { readinessFacts } from "./readiness-facts.ts";

/**
 * Announces a challenge: its audience sees it, and the schedule opens it for ideas. Refuses
 * challenge.not-ready while a required item is missing.
 */
export function announceChallenge(ctx: Ctx, { challengeId: id }: z.output<typeof announceFields>) {
  return inTransaction(ctx, async (tx) => {
    const challenge = await lockChallenge(tx, id, "exclusive");
    allowChallenge(tx.actor, "challenge.move", challenge);
    if (challenge.phase !== "draft") refuse("challenge.phase");
    if (!isReady(readiness(await readinessFacts(tx, id)))) refuse("challenge.not-ready");
    await moveChallenge(tx, challenge, "announced");
  });
}
