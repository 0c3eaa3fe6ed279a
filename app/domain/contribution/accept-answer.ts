import { sql } from "drizzle-orm";
import { allowContribution } from "../access/allow.ts";
import { contributionRules } from "../access/contribution-rules.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { lockContribution } from "./lock-contribution.ts";
import { writeResolution } from "./write-resolution.ts";

/**
 * Accepts a reply as the answer: to the question it replies to, by its asker or an author, or to a
 * concern, by an author. Only an author can say that it changed the idea.
 */
export function acceptAnswer(
  ctx: Ctx,
  input: { contributionId: string; answerId: string; causedChange: boolean },
): Promise<{ ideaId: string }> {
  return inTransaction(ctx, async (tx) => {
    const contribution = await lockContribution(tx, input.contributionId);
    const { kind, idea } = contribution;
    allowContribution(tx.actor, "contribution.accept-answer", contribution);
    if (kind !== "question" && kind !== "concern") refuse("contribution.resolved");
    await refuseIfNotReply(tx, input);
    await writeResolution(tx, contribution, kind === "question" ? "answered" : "resolved", {
      answerId: input.answerId,
      causedChange:
        input.causedChange &&
        contributionRules["contribution.claim-change"](tx.actor, contribution) === true,
    });
    return { ideaId: idea.id };
  });
}

async function refuseIfNotReply(
  ctx: Ctx,
  { contributionId, answerId }: { contributionId: string; answerId: string },
) {
  const [found] = await ctx.db.execute(sql`
    with recursive ancestors(id, parent_id) as (
      select id, parent_id
      from contributions
      where id = ${answerId}
      union all
      select c.id, c.parent_id
      from contributions c
      join ancestors a on c.id = a.parent_id
    )
    select
    from ancestors
    where id = ${contributionId} and id <> ${answerId}`);
  if (!found) refuse("not-found");
}
