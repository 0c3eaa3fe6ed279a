import { eq } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import { requireActorId } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { attachPicture, detachPicture } from "../file/attach-picture.ts";
import { lockPerson } from "./lock-person.ts";

/**
 * Sets the actor's photo to a picture they have just uploaded (storePicture), or removes it with
 * null. Refuses not-found for a picture of another person.
 */
export function setPhoto(ctx: Ctx, { photoId }: { photoId: string | null }) {
  return inTransaction(ctx, async (tx) => {
    const me = await lockPerson(tx, requireActorId(tx.actor));
    if (me.photoId === photoId) return;
    if (photoId) await attachPicture(tx, photoId, { personId: me.id });
    if (me.photoId) await detachPicture(tx, me.photoId);
    await tx.db.update(people).set({ photoId }).where(eq(people.id, me.id));
    await record(tx, { type: "person.changed", personId: me.id });
  });
}
