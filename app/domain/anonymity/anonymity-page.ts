import { and, eq, sql } from "drizzle-orm";
import { sealedAuthors } from "#db/schema/anonymity.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { signedInId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";

export type Looked = { id: string; reason: string; asked: string; agreed: string; at: string };

/** One's own sealed name at an idea: the code that proves it is theirs, and who looked behind it. For nobody else (not-found). One query. */
export async function sealPage(ctx: Ctx, ideaId: string) {
  const me = ctx.actor.behind ?? signedInId(ctx.actor);
  const [row] = await ctx.db
    .select({
      id: ideas.id,
      title: ideas.title,
      stage: ideas.stage,
      challengeId: challenges.id,
      question: challenges.question,
      timeZone: challenges.timeZone,
      proof: sealedAuthors.proof,
      openedAt: sealedAuthors.openedAt,
      openedBy: sealedAuthors.openedBy,
      looked: sql<
        Looked[]
      >`coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'reason', o.reason, 'asked', a.name, 'agreed', g.name, 'at', o.answered_at) order by o.answered_at)
      from seal_openings o join people a on a.id = o.asked_by_id join people g on g.id = o.answered_by_id where o.idea_id = ${ideas.id} and o.answer = 'agreed'), '[]')`,
    })
    .from(sealedAuthors)
    .innerJoin(ideas, eq(ideas.id, sealedAuthors.ideaId))
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .where(and(eq(sealedAuthors.ideaId, ideaId), eq(sealedAuthors.personId, me)));
  return row ?? refuse("not-found");
}
