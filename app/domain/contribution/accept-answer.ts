import { sql } from "drizzle-orm";
import { allowContribution } from "../access/allow.ts";
import { wrote } from "../access/rules.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { holdContribution } from "./lock-contribution.ts";
import { writeSettlement } from "./write-resolution.ts";

/**
 * One reply is the answer: to the question it stands under, for its asker or an author to say, or to a concern, for an author.
 * That it led to a change only an author says.
 */
export function markAnswer(
  ctx: Ctx,
  input: { contributionId: string; answerId: string; ledToChange: boolean },
): Promise<{ ideaId: string }> {
  return inTransaction(ctx, async (ctx) => {
    const contribution = await holdContribution(ctx, input.contributionId);
    const { kind, idea } = contribution;
    allowContribution(ctx.actor, "contribution.answered", contribution);
    if (kind !== "question" && kind !== "concern") refuse("contribution.resolved");
    await standsUnder(ctx, input);
    const ledToChange = kind === "question" && input.ledToChange && wrote(ctx.actor, idea);
    await writeSettlement(ctx, contribution, kind === "question" ? "answered" : "resolved", {
      answerId: input.answerId,
      ledToChange,
    });
    return { ideaId: idea.id };
  });
}

async function standsUnder(
  ctx: Ctx,
  { contributionId, answerId }: { contributionId: string; answerId: string },
) {
  const [found] = await ctx.db.execute(sql`with recursive above(id, parent_id) as (
      select id, parent_id from contributions where id = ${answerId}
      union all select c.id, c.parent_id from contributions c join above a on c.id = a.parent_id)
    select from above where id = ${contributionId} and id <> ${answerId}`);
  if (!found) refuse("not-found");
}
