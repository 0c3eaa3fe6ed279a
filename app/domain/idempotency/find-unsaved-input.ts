import { and, eq } from "drizzle-orm";
import { unsentWords } from "#db/schema/idempotency.ts";
import { signedInId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import type { Unsent } from "./save-unsaved-input.ts";

/** What one typed under this key and did not send, or null. Nobody finds another's. */
export async function findUnsent(ctx: Ctx, key: string): Promise<Unsent | null> {
  const [kept] = await ctx.db
    .select({ text: unsentWords.text, doc: unsentWords.doc })
    .from(unsentWords)
    .where(and(eq(unsentWords.personId, signedInId(ctx.actor)), eq(unsentWords.key, key)));
  return kept ?? null;
}
