import { and, eq } from "drizzle-orm";
import { ideas } from "#db/schema/idea.ts";
import { allowIdea } from "../access/allow.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { attachPhoto } from "./attach-photo.ts";
import { lockIdea } from "./lock-idea.ts";

/**
 * Deletes a draft for good. An idea that was submitted can only be withdrawn. Refuses idea.stage.
 */
export function discardDraft(
  ctx: Ctx,
  { ideaId }: { ideaId: string },
): Promise<{ challengeId: string }> {
  return inTransaction(ctx, async (tx) => {
    const idea = await lockIdea(tx, ideaId);
    allowIdea(tx.actor, "idea.submit", idea);
    if (idea.stage !== "draft") refuse("idea.stage");
    await attachPhoto(tx, ideaId, { removePhoto: true });
    await tx.db.delete(ideas).where(and(eq(ideas.id, ideaId), eq(ideas.stage, "draft")));
    return { challengeId: idea.challenge.id };
  });
}
