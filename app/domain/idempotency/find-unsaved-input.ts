import { and, eq } from "drizzle-orm";
import { unsavedInputs } from "#db/schema/idempotency.ts";
import { requireActorId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import type { UnsavedInput } from "./save-unsaved-input.ts";

/** The actor's own unsaved input under a key, or null. */
export async function findUnsavedInput(ctx: Ctx, key: string): Promise<UnsavedInput | null> {
  const [input] = await ctx.db
    .select({ text: unsavedInputs.text, doc: unsavedInputs.doc })
    .from(unsavedInputs)
    .where(and(eq(unsavedInputs.personId, requireActorId(ctx.actor)), eq(unsavedInputs.key, key)));
  return input ?? null;
}
