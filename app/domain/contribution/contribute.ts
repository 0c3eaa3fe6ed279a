import { and, eq } from "drizzle-orm";
import type { RichText } from "#app/rich-text/rich-text.ts";
import type { ContributionKind } from "#db/enums.ts";
import { contributions } from "#db/schema/contribution.ts";
import { allowIdea } from "../access/allow.ts";
import { answeringRole } from "../access/contribution-rules.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";
import { writeContribution } from "./write-contribution.ts";

type Contribution = {
  ideaId: string;
  contributionId?: string;
  parentId?: string;
  kind: ContributionKind;
  body: RichText;
  asAnswer?: boolean;
};

/**
 * Posts a contribution to an idea; its author follows the idea from then on. With `asAnswer` a
 * sponsor or manager answers in their role. Posting twice under one id saves it once. Only people
 * who may see the idea can be mentioned. Returns the id of the contribution.
 */
export function contribute(ctx: Ctx, { asAnswer, ...input }: Contribution): Promise<string> {
  return inTransaction(ctx, async (tx) => {
    const idea = await loadIdea(tx, input.ideaId);
    allowIdea(tx.actor, asAnswer ? "idea.answer" : "idea.contribute", idea);
    if (input.parentId) await refuseOtherIdea(tx, input.parentId, idea.id);
    const { id } = await writeContribution(tx, idea, {
      ...input,
      ...(asAnswer ? { asRole: answeringRole(tx.actor, idea) } : {}),
    });
    return id;
  });
}

async function refuseOtherIdea(ctx: Ctx, parentId: string, ideaId: string) {
  const [parent] = await ctx.db
    .select({ id: contributions.id })
    .from(contributions)
    .where(and(eq(contributions.id, parentId), eq(contributions.ideaId, ideaId)));
  if (!parent) refuse("not-found");
}
