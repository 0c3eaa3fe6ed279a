import { and, eq } from "drizzle-orm";
import { ideas } from "#db/schema/idea.ts";
import { allowIdea } from "../access/allow.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { hangPhoto } from "./attach-photo.ts";
import { holdIdea } from "./lock-idea.ts";

/** A draft is thrown away for good. What was posted can only be withdrawn. Refuses idea.stage. */
export function discardDraft(
  ctx: Ctx,
  { ideaId }: { ideaId: string },
): Promise<{ challengeId: string }> {
  return inTransaction(ctx, async (ctx) => {
    const idea = await holdIdea(ctx, ideaId);
    allowIdea(ctx.actor, "idea.submit", idea);
    if (idea.stage !== "draft") refuse("idea.stage");
    await hangPhoto(ctx, ideaId, { removePhoto: true });
    await ctx.db.delete(ideas).where(and(eq(ideas.id, ideaId), eq(ideas.stage, "draft")));
    return { challengeId: idea.challenge.id };
  });
}
