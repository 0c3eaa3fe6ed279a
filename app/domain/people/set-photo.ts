import { eq } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import { signedInId } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { attachPicture, detachPicture } from "../file/attach-picture.ts";
import { holdPerson } from "./lock-person.ts";

/** One's own face, from a picture one has just sent (storePicture); null takes it away. Refuses not-found for a picture that is not one's own. */
export function setPhoto(ctx: Ctx, { photoId }: { photoId: string | null }) {
  return inTransaction(ctx, async (ctx) => {
    const me = await holdPerson(ctx, signedInId(ctx.actor));
    if (me.photoId === photoId) return;
    if (photoId) await attachPicture(ctx, photoId, { personId: me.id });
    if (me.photoId) await detachPicture(ctx, me.photoId);
    await ctx.db.update(people).set({ photoId }).where(eq(people.id, me.id));
    await record(ctx, { type: "person.changed", personId: me.id });
  });
}
