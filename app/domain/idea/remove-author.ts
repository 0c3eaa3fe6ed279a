import { and, eq } from "drizzle-orm";
import { ideaAuthors } from "#db/schema/idea.ts";
import { allowIdea } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import type { AuthorOfIdea } from "./fields.ts";
import { lockIdea } from "./lock-idea.ts";

/**
 * An author leaves, or another author removes them; one always remains. Refuses idea.last-author.
 */
export function removeAuthor(ctx: Ctx, { ideaId, personId }: AuthorOfIdea) {
  return inTransaction(ctx, async (tx) => {
    const idea = await lockIdea(tx, ideaId);
    allowIdea(tx.actor, "idea.edit", idea);
    if (idea.stage === "draft") refuse("idea.stage");
    if (!idea.authorIds.includes(personId)) return;
    if (idea.authorIds.length === 1) refuse("idea.last-author");

    await tx.db
      .delete(ideaAuthors)
      .where(and(eq(ideaAuthors.ideaId, ideaId), eq(ideaAuthors.personId, personId)));
    await record(tx, { type: "author.removed", challengeId: idea.challenge.id, ideaId, personId });
  });
}
