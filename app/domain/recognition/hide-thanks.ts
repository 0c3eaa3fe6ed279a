import { eq, sql } from "drizzle-orm";
import { thanks } from "#db/schema/recognition.ts";
import { requireActorId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { loadThanks } from "./load-thanks.ts";

/**
 * Hides thanks the actor received from others, or shows them again. A private setting: it records
 * no activity. Refuses not-found, also for thanks to another person.
 */
export async function hideThanks(
  ctx: Ctx,
  { thanksId, want }: { thanksId: string; want: "on" | "off" },
): Promise<void> {
  requireActorId(ctx.actor);
  await loadThanks(ctx, thanksId, "thanks.hide");
  await ctx.db
    .update(thanks)
    .set({ hiddenAt: want === "on" ? sql`coalesce(${thanks.hiddenAt}, now())` : null })
    .where(eq(thanks.id, thanksId));
}
