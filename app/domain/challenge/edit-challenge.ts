import type { z } from "zod";
import { allowChallenge } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { attachPicture, detachPicture } from "../file/attach-picture.ts";
import { acquireEditLock, checkLockVersion, writeEdit } from "./edit-lock.ts";
import type { questionFields } from "./fields.ts";

type Edit = Omit<z.output<typeof questionFields>, "cover"> & { coverId: string | null };

/**
 * Edits the question and the texts around it, which is possible in every phase. `coverId` is a
 * picture that was just stored, or null for no new one. Refuses challenge.changed-meanwhile.
 */
export function editChallenge(
  ctx: Ctx,
  { challengeId: id, lockVersion, coverId, removeCover, ...texts }: Edit,
) {
  return inTransaction(ctx, async (tx) => {
    const challenge = await acquireEditLock(tx, id);
    allowChallenge(tx.actor, "challenge.edit", challenge);
    checkLockVersion(challenge, lockVersion);
    if (coverId) await attachPicture(tx, coverId, { challengeId: id });
    if (challenge.coverId && (coverId || removeCover)) await detachPicture(tx, challenge.coverId);
    await writeEdit(tx, id, {
      ...texts,
      ...((coverId || removeCover) && { coverId }),
    });
    await record(tx, { type: "challenge.edited", challengeId: id, part: "question" });
  });
}
