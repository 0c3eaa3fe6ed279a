import { and, eq } from "drizzle-orm";
import { mentionsIn } from "#app/prose/mentions.ts";
import { proseToText } from "#app/prose/prose-to-text.ts";
import type { Prose } from "#app/prose/prose.ts";
import type { ChallengeRole, ContributionKind } from "#db/enums.ts";
import { ideaFollowers } from "#db/schema/idea.ts";
import { contributions } from "#db/schema/thread.ts";
import { allowIdea, signedInId } from "../access/allow.ts";
import type { IdeaFacts } from "../access/rules.ts";
import { record } from "../activity/record.ts";
import { holds } from "../actor.ts";
import { inTransaction, type Ctx } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { trueMentions } from "../idea/true-mentions.ts";
import { refuse } from "../refusals.ts";

type Contribution = { ideaId: string; contributionId?: string; parentId?: string; kind: ContributionKind; body: Prose; asAnswer?: boolean };

/**
 * Somebody adds to an idea, and follows it from then on. As sponsor or manager it is an answer, with the role shown. Sent
 * twice under one id it is kept once. Mentions reach only people who may see the idea. Gives the contribution's id.
 */
export function contribute(ctx: Ctx, input: Contribution): Promise<string> {
  return inTransaction(ctx, async (ctx) => {
    const idea = await loadIdea(ctx, input.ideaId);
    allowIdea(ctx.actor, input.asAnswer ? "idea.answer" : "idea.contribute", idea);
    const by = signedInId(ctx.actor);
    if (input.parentId) await onThisIdea(ctx, input.parentId, idea.id);

    const body = await trueMentions(ctx, idea.challenge.id, input.body);
    const [posted] = await ctx.db.insert(contributions).values({
      ...(input.contributionId ? { id: input.contributionId } : {}), ideaId: idea.id, parentId: input.parentId ?? null,
      kind: input.kind, body, bodyText: proseToText(body), byId: by, asRole: input.asAnswer ? roleShown(ctx, idea) : null,
    }).onConflictDoNothing().returning({ id: contributions.id });
    if (!posted) return sentBefore(ctx, input.contributionId!, by);

    await ctx.db.insert(ideaFollowers).values({ ideaId: idea.id, personId: by }).onConflictDoNothing();
    const about = { challengeId: idea.challenge.id, ideaId: idea.id, contributionId: posted.id, mentions: mentionsIn(body) };
    if (input.asAnswer) await record(ctx, { type: "idea.answered", ...about });
    else await record(ctx, { type: "contribution.posted", kind: input.kind, ...(input.parentId ? { parentId: input.parentId } : {}), ...about });
    return posted.id;
  });
}

const roleShown = (ctx: Ctx, idea: IdeaFacts): ChallengeRole => (holds(ctx.actor, "sponsor", idea.challenge.id) ? "sponsor" : "manager");

async function onThisIdea(ctx: Ctx, parentId: string, ideaId: string) {
  const [parent] = await ctx.db.select({ id: contributions.id }).from(contributions).where(and(eq(contributions.id, parentId), eq(contributions.ideaId, ideaId)));
  if (!parent) refuse("not-found");
}

// The same form sent again is no mistake; somebody else's id is.
async function sentBefore(ctx: Ctx, id: string, by: string): Promise<string> {
  const [mine] = await ctx.db.select({ id: contributions.id }).from(contributions).where(and(eq(contributions.id, id), eq(contributions.byId, by)));
  return mine?.id ?? refuse("not-found");
}
