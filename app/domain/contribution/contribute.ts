import { and, eq } from "drizzle-orm";
import type { Prose } from "#app/rich-text/prose.ts";
import type { ChallengeRole, ContributionKind } from "#db/enums.ts";
import { contributions } from "#db/schema/contribution.ts";
import { allowIdea } from "../access/allow.ts";
import type { IdeaFacts } from "../access/rules.ts";
import { holds } from "../actor.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";
import { writeContribution } from "./write-contribution.ts";

type Contribution = {
  ideaId: string;
  contributionId?: string;
  parentId?: string;
  kind: ContributionKind;
  body: Prose;
  asAnswer?: boolean;
};

/**
 * Somebody adds to an idea, and follows it from then on. As sponsor or manager it is an answer, with the role shown. Sent
 * twice under one id it is kept once. Mentions reach only people who may see the idea. Gives the contribution's id.
 */
export function contribute(ctx: Ctx, { asAnswer, ...input }: Contribution): Promise<string> {
  return inTransaction(ctx, async (ctx) => {
    const idea = await loadIdea(ctx, input.ideaId);
    allowIdea(ctx.actor, asAnswer ? "idea.answer" : "idea.contribute", idea);
    if (input.parentId) await onThisIdea(ctx, input.parentId, idea.id);
    const { id } = await writeContribution(ctx, idea, {
      ...input,
      ...(asAnswer ? { asRole: roleShown(ctx, idea) } : {}),
    });
    return id;
  });
}

const roleShown = (ctx: Ctx, idea: IdeaFacts): ChallengeRole =>
  holds(ctx.actor, "sponsor", idea.challenge.id) ? "sponsor" : "manager";

async function onThisIdea(ctx: Ctx, parentId: string, ideaId: string) {
  const [parent] = await ctx.db
    .select({ id: contributions.id })
    .from(contributions)
    .where(and(eq(contributions.id, parentId), eq(contributions.ideaId, ideaId)));
  if (!parent) refuse("not-found");
}
