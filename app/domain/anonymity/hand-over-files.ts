import { and, eq, inArray } from "drizzle-orm";
import { filesIn } from "#app/rich-text/files.ts";
import type { Prose } from "#app/rich-text/prose.ts";
import { files } from "#db/schema/file.ts";
import type { Ctx } from "../ctx.ts";

/** What somebody uploaded as themself becomes a file of whoever stands for them, before it stands in a text without their name. */
export async function handOverFiles({ db, actor }: Ctx, doc: Prose): Promise<void> {
  const ids = filesIn(doc);
  if (!actor.id || !actor.behind || ids.length === 0) return;
  await db
    .update(files)
    .set({ uploadedById: actor.id })
    .where(and(inArray(files.id, ids), eq(files.uploadedById, actor.behind)));
}

/** The photo of a draft, taken down and handed over, to be hung again where no name stands. */
export async function handOverPhoto({ db, actor }: Ctx, photoId: string): Promise<void> {
  if (actor.id && actor.behind)
    await db
      .update(files)
      .set({ uploadedById: actor.id, ideaId: null })
      .where(and(eq(files.id, photoId), eq(files.uploadedById, actor.behind)));
}
