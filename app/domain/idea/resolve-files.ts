import { and, eq, inArray, or, sql } from "drizzle-orm";
import { filesIn, withTrueFiles } from "#app/rich-text/files.ts";
import type { Prose } from "#app/rich-text/prose.ts";
import { files, fileUses } from "#db/schema/file.ts";
import { signedInId } from "../access/allow.ts";
import { handOverFiles } from "../anonymity/hand-over-files.ts";
import type { Ctx } from "../ctx.ts";

/**
 * The text with every file under its own name. A file that its writer did not send, that stands nowhere in this idea yet, or
 * that is gone, becomes the words that went with it. The same rule as use_files in the migrations, which counts what is in use.
 * What is found is held until the transaction ends: the sweep does not take it away in between.
 */
export async function trueFiles(ctx: Ctx, ideaId: string, doc: Prose): Promise<Prose> {
  const ids = filesIn(doc);
  if (ids.length === 0) return doc;
  await handOverFiles(ctx, doc);
  const here = ctx.db
    .select({ one: sql`1` })
    .from(fileUses)
    .where(and(eq(fileUses.fileId, files.id), eq(fileUses.ideaId, ideaId)));
  const known = await ctx.db
    .select({ id: files.id, name: files.name, bytes: files.bytes, width: files.width })
    .from(files)
    .where(
      and(
        inArray(files.id, ids),
        or(
          eq(files.uploadedById, signedInId(ctx.actor)),
          eq(files.ideaId, ideaId),
          sql`exists (${here})`,
        ),
      ),
    )
    .orderBy(files.id)
    .for("no key update");
  return withTrueFiles(
    doc,
    new Map(known.map(({ id, width, ...file }) => [id, { ...file, picture: width > 0 }])),
  );
}
