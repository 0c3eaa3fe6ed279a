import { and, inArray, isNull, sql } from "drizzle-orm";
import { files } from "#db/schema/file.ts";
import type { Ctx } from "../ctx.ts";
import type { Storage } from "./storage.ts";

const grace = sql`now() - interval '1 day'`;

/**
 * Takes away what nobody refers to: pictures that have hung nowhere for a day (a form that was refused, a cover that was
 * replaced), and bytes without a row (a crash between the two). The row goes first, so a picture in use never loses its bytes.
 */
export async function sweepFiles(ctx: Ctx, storage: Storage): Promise<{ pictures: number; folders: number }> {
  const gone = await ctx.db.delete(files)
    .where(and(isNull(files.challengeId), isNull(files.ideaId), isNull(files.personId), isNull(files.organisationId), sql`${files.createdAt} < ${grace}`))
    .returning({ key: files.storageKey });
  for (const { key } of gone) await storage.remove(key);

  let folders = 0;
  for await (const batch of inBatches(storage)) {
    const known = await ctx.db.select({ key: files.storageKey }).from(files).where(inArray(files.storageKey, batch));
    const keep = new Set(known.map((row) => row.key));
    for (const folder of batch.filter((key) => !keep.has(key))) {
      await storage.remove(folder);
      folders++;
    }
  }
  return { pictures: gone.length, folders };
}

async function* inBatches(storage: Storage) {
  let batch: string[] = [];
  for await (const folder of storage.foldersOlderThan(24)) {
    batch.push(folder);
    if (batch.length === 500) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length) yield batch;
}
