import { inArray, sql } from "drizzle-orm";
import { files } from "#db/schema/file.ts";
import type { Ctx } from "../ctx.ts";
import type { Storage } from "./storage.ts";

/** As long as a browser keeps words that were not sent (offline/saved.ts): a picture in them is there when they are. */
const grace = sql`interval '14 days'`;

/**
 * Takes away what nobody refers to: files that have been loose for a fortnight (a form that was never sent, a cover that was
 * replaced, a picture taken out of a draft), and bytes without a row (a crash between the two). The row goes first, so a file in
 * use never loses its bytes. Looseness stands on the row itself: a file that is put to use at this very moment is locked, looked at again, and stays.
 */
export async function sweepFiles(
  ctx: Ctx,
  storage: Storage,
): Promise<{ files: number; folders: number }> {
  const gone = await ctx.db
    .delete(files)
    .where(sql`${files.looseSince} < now() - ${grace}`)
    .returning({ key: files.storageKey });
  for (const { key } of gone) await storage.remove(key);

  let folders = 0;
  for await (const batch of inBatches(storage)) {
    const known = await ctx.db
      .select({ key: files.storageKey })
      .from(files)
      .where(inArray(files.storageKey, batch));
    const keep = new Set(known.map((row) => row.key));
    for (const folder of batch.filter((key) => !keep.has(key))) {
      await storage.remove(folder);
      folders++;
    }
  }
  return { files: gone.length, folders };
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
