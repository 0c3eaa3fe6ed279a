import { and, eq, or, sql } from "drizzle-orm";
import { fileIdsIn, withResolvedFiles } from "#app/rich-text/files.ts";
import type { RichText } from "#app/rich-text/rich-text.ts";
import { anyOf } from "#db/any-of.ts";
import { files, fileUses } from "#db/schema/file.ts";
import { requireActorId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { handOverFiles } from "./hand-over-files.ts";

/**
 * The text with the real name and size of every file. A file that the actor did not upload, that
 * this idea does not use yet, or that is gone, becomes its text label. The same rule as
 * record_file_uses in db/functions, which records the uses. Locks the files until the transaction
 * ends, so that the job that deletes orphaned files leaves them alone.
 */
export async function resolveFiles(ctx: Ctx, ideaId: string, doc: RichText): Promise<RichText> {
  const ids = fileIdsIn(doc);
  if (ids.length === 0) return doc;
  await handOverFiles(ctx, doc);
  const usedHere = ctx.db
    .select({ one: sql`1` })
    .from(fileUses)
    .where(and(eq(fileUses.fileId, files.id), eq(fileUses.ideaId, ideaId)));
  const known = await ctx.db
    .select({ id: files.id, name: files.name, bytes: files.bytes, width: files.width })
    .from(files)
    .where(
      and(
        eq(files.id, anyOf(ids)),
        or(
          eq(files.uploadedById, requireActorId(ctx.actor)),
          eq(files.ideaId, ideaId),
          sql`exists (${usedHere})`,
        ),
      ),
    )
    .orderBy(files.id)
    .for("no key update");
  return withResolvedFiles(
    doc,
    new Map(
      known.map(({ id, name, bytes, width }) => [
        id,
        { name: name ?? "", bytes, picture: width > 0 },
      ]),
    ),
  );
}
