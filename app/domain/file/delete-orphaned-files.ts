import { eq, sql } from "drizzle-orm";
import { anyOf } from "#db/any-of.ts";
import { files } from "#db/schema/file.ts";
import type { Ctx } from "../ctx.ts";
import type { Storage } from "./storage.ts";

/**
 * As long as a browser keeps unsent text (offline/saved.ts), so that its pictures still exist when
 * it is sent.
 */
const gracePeriod = sql`interval '14 days'`;
const batchSize = 500;

/**
 * Deletes files that have been orphaned for two weeks (a form never sent, a replaced cover, a
 * picture removed from a draft) and stored bytes without a row (after a crash). The row is deleted
 * first, so a file in use never loses its bytes. A file that is attached at this moment is locked
 * by that update, checked again and kept.
 */
export async function deleteOrphanedFiles(
  ctx: Ctx,
  storage: Storage,
): Promise<{ files: number; folders: number }> {
  const deleted = await ctx.db
    .delete(files)
    .where(sql`${files.orphanedAt} < now() - ${gracePeriod}`)
    .returning({ key: files.storageKey });
  for (const { key } of deleted) await storage.remove(key);

  let folders = 0;
  for await (const batch of oldFoldersInBatches(storage)) {
    const known = await ctx.db
      .select({ key: files.storageKey })
      .from(files)
      .where(eq(files.storageKey, anyOf(batch)));
    const knownKeys = new Set(known.map((row) => row.key));
    for (const folder of batch.filter((key) => !knownKeys.has(key))) {
      await storage.remove(folder);
      folders++;
    }
  }
  return { files: deleted.length, folders };
}

async function* oldFoldersInBatches(storage: Storage) {
  let batch: string[] = [];
  for await (const folder of storage.foldersOlderThan(24)) {
    batch.push(folder);
    if (batch.length === batchSize) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length) yield batch;
}
