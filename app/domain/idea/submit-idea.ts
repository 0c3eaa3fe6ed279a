import { allowChallenge } from "../access/allow.ts";
import { lockChallenge } from "../challenge/lock-challenge.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import type { SubmitIdea } from "./fields.ts";
import { findReplacement } from "./find-submission.ts";
import { resolveText } from "./resolve-text.ts";
import { writeSubmission } from "./write-submission.ts";

/**
 * Submits the actor's draft with this text: visible to all who see the challenge, with a first
 * version, followed by its author. The same form sent twice is one idea. Refuses challenge.phase,
 * and idea.posted when another text comes under the same id.
 */
export function submitIdea(ctx: Ctx, input: SubmitIdea): Promise<{ ideaId: string }> {
  return inTransaction(ctx, async (tx) => {
    const challenge = await lockChallenge(tx, input.challengeId, "shared");
    allowChallenge(tx.actor, "idea.write", challenge);
    const replacement = await findReplacement(tx, input);
    if (replacement) return replacement;
    const body = await resolveText(tx, input, input.body);
    return writeSubmission(tx, { ...input, body });
  });
}
