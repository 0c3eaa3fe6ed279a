import { eq } from "drizzle-orm";
import { ideas } from "#db/schema/idea.ts";
import type { Ctx } from "../ctx.ts";
import { attachPicture, detachPicture } from "../file/attach-picture.ts";

/**
 * Replaces or removes the photo of an idea. `photoId` was stored before; the old photo is detached.
 * Returns whether anything changed.
 */
export async function attachPhoto(
  ctx: Ctx,
  ideaId: string,
  { photoId, removePhoto }: { photoId?: string | null; removePhoto: boolean },
): Promise<boolean> {
  if (!photoId && !removePhoto) return false;
  const [before] = await ctx.db
    .select({ photoId: ideas.photoId })
    .from(ideas)
    .where(eq(ideas.id, ideaId));
  if (!photoId && !before?.photoId) return false;
  if (before?.photoId) await detachPicture(ctx, before.photoId);
  if (photoId) await attachPicture(ctx, photoId, { ideaId });
  await ctx.db
    .update(ideas)
    .set({ photoId: photoId ?? null })
    .where(eq(ideas.id, ideaId));
  return true;
}
