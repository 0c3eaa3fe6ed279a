import type { z } from "zod";
import { allowChallenge } from "../access/allow.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import type { announceFields } from "./fields.ts";
import { holdChallenge } from "./lock-challenge.ts";
import { moveChallenge } from "./move-challenge.ts";
import { isReady, readiness } from "./readiness.ts";
import { readinessFacts } from "./readiness-facts.ts";

/** From now on its audience sees the challenge, and the clock opens it for ideas. Refuses challenge.not-ready while a must is missing. */
export function announceChallenge(ctx: Ctx, { challengeId: id }: z.output<typeof announceFields>) {
  return inTransaction(ctx, async (ctx) => {
    const challenge = await holdChallenge(ctx, id, "alone");
    allowChallenge(ctx.actor, "challenge.move", challenge);
    if (challenge.phase !== "draft") refuse("challenge.phase");
    if (!isReady(readiness(await readinessFacts(ctx, id)))) refuse("challenge.not-ready");
    await moveChallenge(ctx, challenge, "announced");
  });
}
