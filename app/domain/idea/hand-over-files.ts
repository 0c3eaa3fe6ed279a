import { and, eq } from "drizzle-orm";
import { fileIdsIn } from "#app/rich-text/files.ts";
import type { RichText } from "#app/rich-text/rich-text.ts";
import { anyOf } from "#db/any-of.ts";
import { files } from "#db/schema/file.ts";
import type { Ctx } from "../ctx.ts";

/**
 * Makes the placeholder author the owner of the files that the real person uploaded, before the
 * files appear in an anonymous text.
 */
export async function handOverFiles({ db, actor }: Ctx, doc: RichText): Promise<void> {
  const ids = fileIdsIn(doc);
  if (!actor.id || !actor.realPersonId || ids.length === 0) return;
  await db
    .update(files)
    .set({ uploadedById: actor.id })
    .where(and(eq(files.id, anyOf(ids)), eq(files.uploadedById, actor.realPersonId)));
}

/**
 * Detaches the photo of a draft and hands it over in the same way, to be attached to the anonymous
 * idea.
 */
export async function handOverPhoto({ db, actor }: Ctx, photoId: string): Promise<void> {
  if (actor.id && actor.realPersonId)
    await db
      .update(files)
      .set({ uploadedById: actor.id, ideaId: null })
      .where(and(eq(files.id, photoId), eq(files.uploadedById, actor.realPersonId)));
}
