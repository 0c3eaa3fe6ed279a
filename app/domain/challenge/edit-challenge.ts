import type { z } from "zod";
import { allowChallenge } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { attachPicture, detachPicture } from "../file/attach-picture.ts";
import { sameAsSeen, takeTurn, writeEdit } from "./edit-lock.ts";
import type { questionFields } from "./fields.ts";

type Edit = Omit<z.output<typeof questionFields>, "cover"> & { coverId: string | null };

/**
 * The question and the words around it, at any time: a sentence can always be made clearer. `coverId`: a picture just
 * stored, null: no new one. Refuses challenge.changed-meanwhile.
 */
export function editChallenge(
  ctx: Ctx,
  { challengeId: id, edited, coverId, coverAway, ...words }: Edit,
) {
  return inTransaction(ctx, async (ctx) => {
    const challenge = await takeTurn(ctx, id);
    allowChallenge(ctx.actor, "challenge.edit", challenge);
    sameAsSeen(challenge, edited);
    if (coverId) await attachPicture(ctx, coverId, { challengeId: id });
    if (challenge.coverId && (coverId || coverAway)) await detachPicture(ctx, challenge.coverId);
    await writeEdit(ctx, id, {
      ...words,
      ...(coverId ? { coverId } : coverAway ? { coverId: null } : {}),
    });
    await record(ctx, { type: "challenge.edited", challengeId: id, part: "question" });
  });
}
