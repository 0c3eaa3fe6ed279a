import { and, inArray, notInArray, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import type { Ctx } from "../ctx.ts";
import type { SubmitIdea } from "../idea/fields.ts";
import { seesIdeaSql } from "../idea/visible-ideas.ts";

/** Why an idea is another than those its writer was shown; of what they may not see, nothing is kept. Call it inside the transaction of the posting. */
export async function keepDifferences(
  ctx: Ctx,
  ideaId: string,
  { differsFrom = [], differsWhy = [] }: Pick<SubmitIdea, "differsFrom" | "differsWhy">,
): Promise<void> {
  const said = new Map(
    differsFrom
      .map((otherId, n) => [otherId, differsWhy[n] ?? ""] as const)
      .filter(([otherId, reason]) => reason !== "" && otherId !== ideaId),
  );
  if (said.size === 0) return;
  const reasons = sql.join(
    [...said].map(([otherId, reason]) => sql`(${otherId}, ${reason})`),
    sql`, `,
  );
  await ctx.db.execute(sql`
    insert into idea_differences (idea_id, other_id, reason)
    select ${ideaId}, ${ideas.id}, said.reason from ${ideas} join ${challenges} on ${challenges.id} = ${ideas.challengeId} join (values ${reasons}) said(other_id, reason) on said.other_id = ${ideas.id}
    where ${and(inArray(ideas.id, [...said.keys()]), notInArray(ideas.stage, ["draft"]), seesIdeaSql(ctx))}
    on conflict (idea_id, other_id) do update set reason = excluded.reason`);
}
