import { eq, sql } from "drizzle-orm";
import { thanks } from "#db/schema/recognition.ts";
import { signedInId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { loadThanks } from "./load-thanks.ts";

/** Whoever was thanked keeps it to themself, or shows it again. A setting of one's own: it leaves no activity. Refuses not-found, also for thanks to others. */
export async function hideThanks(
  ctx: Ctx,
  { thanksId, want }: { thanksId: string; want: "on" | "off" },
): Promise<void> {
  signedInId(ctx.actor);
  await loadThanks(ctx, thanksId, "toId");
  await ctx.db
    .update(thanks)
    .set({ hiddenAt: want === "on" ? sql`coalesce(${thanks.hiddenAt}, now())` : null })
    .where(eq(thanks.id, thanksId));
}
