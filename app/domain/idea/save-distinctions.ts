import { and, eq, notInArray, sql } from "drizzle-orm";
import { anyOf } from "#db/any-of.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import type { Ctx } from "../ctx.ts";
import type { SubmitIdea } from "./fields.ts";
import { ideaVisible } from "./visible-ideas.ts";

/**
 * Saves the author's reasons why an idea differs from similar ones. Ignores ideas that the author
 * may not see. Call it inside the transaction of the submission.
 */
export async function saveDistinctions(
  ctx: Ctx,
  ideaId: string,
  { differsFrom = [], differsWhy = [] }: Pick<SubmitIdea, "differsFrom" | "differsWhy">,
): Promise<void> {
  const reasonById = new Map(
    differsFrom
      .map((otherId, index) => [otherId, differsWhy[index] ?? ""] as const)
      .filter(([otherId, reason]) => reason !== "" && otherId !== ideaId),
  );
  if (reasonById.size === 0) return;
  const reasons = sql.join(
    [...reasonById].map(([otherId, reason]) => sql`(${otherId}, ${reason})`),
    sql`, `,
  );
  await ctx.db.execute(sql`
    insert into idea_distinctions (idea_id, other_id, reason)
    select ${ideaId}, ${ideas.id}, given.reason
    from ${ideas}
    join ${challenges} on ${challenges.id} = ${ideas.challengeId}
    join (values ${reasons}) given(other_id, reason) on given.other_id = ${ideas.id}
    where ${and(
      eq(ideas.id, anyOf(reasonById.keys())),
      notInArray(ideas.stage, ["draft"]),
      ideaVisible(ctx),
    )}
    on conflict (idea_id, other_id) do update set reason = excluded.reason`);
}
