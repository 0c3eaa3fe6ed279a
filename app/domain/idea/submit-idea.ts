import { and, eq, sql } from "drizzle-orm";
import { ideaFollowers, ideas, ideaVersions } from "#db/schema/idea.ts";
import { allowChallenge } from "../access/allow.ts";
import { sealAuthor, sealedBefore } from "../anonymity/submit-anonymously.ts";
import { holdChallenge } from "../challenge/lock-challenge.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { keepDifferences } from "../similarity/save-distinctions.ts";
import type { DraftText, SubmitIdea } from "./fields.ts";
import { loadIdea } from "./load-idea.ts";
import { moveIdea } from "./move-idea.ts";
import { trueText } from "./resolve-text.ts";
import { writeDraft } from "./write-draft.ts";

/**
 * One's draft, with this text, is posted: open to all who see the challenge, its first version kept, followed by its author.
 * The same form sent twice is one idea. Refuses challenge.phase, and idea.posted when another text comes under its id. `sealed`:
 * without their name until the decision, where the challenge allows it (seal.not-here, seal.on-team).
 */
export function submitIdea(ctx: Ctx, input: SubmitIdea): Promise<{ ideaId: string }> {
  return inTransaction(ctx, async (ctx) => {
    const challenge = await holdChallenge(ctx, input.challengeId, "together");
    allowChallenge(ctx.actor, "idea.write", challenge);
    const before = await sealedBefore(ctx, input.ideaId);
    if (before) return alreadyPosted(ctx, { ...input, ideaId: before });
    const body = await trueText(ctx, input, input.body);
    if (input.sealed) {
      const begun = await sealAuthor(ctx, challenge, { ...input, body });
      return post(begun.ctx, begun.ideaId, { ...input, body });
    }
    const ideaId = await writeDraft(ctx, { ...input, body });
    return ideaId ? post(ctx, ideaId, { ...input, body }) : alreadyPosted(ctx, { ...input, body });
  });
}

async function post(
  ctx: Ctx,
  ideaId: string,
  { title, body, ...input }: SubmitIdea,
): Promise<{ ideaId: string }> {
  await keepDifferences(ctx, ideaId, input);
  const idea = await loadIdea(ctx, ideaId);
  await moveIdea(ctx, idea, "submit");
  await ctx.db
    .insert(ideaVersions)
    .values({ ideaId, number: idea.version, title, body, byId: ctx.actor.id });
  await ctx.db
    .insert(ideaFollowers)
    .values(idea.authorIds.map((personId) => ({ ideaId, personId })))
    .onConflictDoNothing();
  return { ideaId };
}

// A second tap on "post" finds its own idea; another text under the same id is not lost in silence.
async function alreadyPosted(
  ctx: Ctx,
  { ideaId, title, body }: DraftText,
): Promise<{ ideaId: string }> {
  const [same] = await ctx.db
    .select({ ideaId: ideas.id })
    .from(ideas)
    .where(
      and(
        eq(ideas.id, ideaId),
        eq(ideas.title, title),
        sql`${ideas.body} = ${JSON.stringify(body)}::jsonb`,
      ),
    );
  return same ?? refuse("idea.posted");
}
