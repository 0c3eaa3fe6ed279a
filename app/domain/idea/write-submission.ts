import { ideaFollowers, ideaVersions } from "#db/schema/idea.ts";
import type { Ctx } from "../ctx.ts";
import type { SubmitIdea } from "./fields.ts";
import { findSubmission } from "./find-submission.ts";
import { loadIdea } from "./load-idea.ts";
import { moveIdea } from "./move-idea.ts";
import { saveDistinctions } from "./save-distinctions.ts";
import { writeDraft } from "./write-draft.ts";

/**
 * Writes a resolved text to the actor's draft and submits it, or finds the idea when the form was
 * sent before. Call it inside a transaction that locked the challenge. Refuses idea.posted.
 */
export async function writeSubmission(ctx: Ctx, input: SubmitIdea): Promise<{ ideaId: string }> {
  const ideaId = await writeDraft(ctx, input);
  if (ideaId === null) return findSubmission(ctx, input);
  const { title, body } = input;
  await saveDistinctions(ctx, ideaId, input);
  const idea = await loadIdea(ctx, ideaId);
  await moveIdea(ctx, idea, "submit");
  await ctx.db
    .insert(ideaVersions)
    .values({ ideaId, number: idea.version, title, body, authorId: ctx.actor.id });
  await ctx.db
    .insert(ideaFollowers)
    .values(idea.authorIds.map((personId) => ({ ideaId, personId })))
    .onConflictDoNothing();
  return { ideaId };
}
