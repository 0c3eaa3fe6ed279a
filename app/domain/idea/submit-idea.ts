import { and, eq, sql } from "drizzle-orm";
import { ideaFollowers, ideas, ideaVersions } from "#db/schema/idea.ts";
import { allowChallenge, signedInId } from "../access/allow.ts";
import { holdChallenge } from "../challenge/hold-challenge.ts";
import { inTransaction, type Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import type { DraftText, SubmitIdea } from "./fields.ts";
import { keepDifferences } from "./keep-differences.ts";
import { loadIdea } from "./load-idea.ts";
import { moveIdea } from "./move-idea.ts";
import { trueText } from "./true-text.ts";
import { writeDraft } from "./write-draft.ts";

/**
 * One's draft, with this text, is posted: open to all who see the challenge, its first version kept, followed by its author.
 * The same form sent twice is one idea. Refuses challenge.phase, and idea.posted when another text comes under its id.
 */
export function submitIdea(ctx: Ctx, input: SubmitIdea): Promise<{ ideaId: string }> {
  return inTransaction(ctx, async (ctx) => {
    const me = signedInId(ctx.actor);
    allowChallenge(ctx.actor, "idea.write", await holdChallenge(ctx, input.challengeId, "together"));
    const { title } = input;
    const body = await trueText(ctx, input, input.body);
    const ideaId = await writeDraft(ctx, { ...input, body });
    if (!ideaId) return alreadyPosted(ctx, { ...input, body });

    await keepDifferences(ctx, ideaId, input);
    const idea = await loadIdea(ctx, ideaId);
    await moveIdea(ctx, idea, "submit");
    await ctx.db.insert(ideaVersions).values({ ideaId, number: idea.version, title, body, byId: me });
    await ctx.db.insert(ideaFollowers).values(idea.authorIds.map((personId) => ({ ideaId, personId }))).onConflictDoNothing();
    return { ideaId };
  });
}

// A second tap on "post" finds its own idea; another text under the same id is not lost in silence.
async function alreadyPosted(ctx: Ctx, { ideaId, title, body }: DraftText): Promise<{ ideaId: string }> {
  const [same] = await ctx.db.select({ ideaId: ideas.id }).from(ideas)
    .where(and(eq(ideas.id, ideaId), eq(ideas.title, title), sql`${ideas.body} = ${JSON.stringify(body)}::jsonb`));
  return same ?? refuse("idea.posted");
}
