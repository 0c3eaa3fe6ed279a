import { and, eq, sql } from "drizzle-orm";
import { anonymousAuthors } from "#db/schema/anonymity.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { requireActorId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";

export type Unmasking = { id: string; reason: string; asked: string; agreed: string; at: string };

/**
 * For the anonymous author of an idea: the code that proves authorship, and who unmasked them.
 * Everybody else gets not-found. One query.
 */
export async function anonymityPage(ctx: Ctx, ideaId: string) {
  const me = ctx.actor.realPersonId ?? requireActorId(ctx.actor);
  const [row] = await ctx.db
    .select({
      id: ideas.id,
      title: ideas.title,
      stage: ideas.stage,
      challengeId: challenges.id,
      question: challenges.question,
      timeZone: challenges.timeZone,
      proof: anonymousAuthors.proof,
      revealedAt: anonymousAuthors.revealedAt,
      revealedBy: anonymousAuthors.revealedBy,
      unmaskings: sql<Unmasking[]>`coalesce((
        select jsonb_agg(
          jsonb_build_object('id', r.id, 'reason', r.reason, 'asked', a.name, 'agreed', g.name,
            'at', r.answered_at)
          order by r.answered_at)
        from unmask_requests r
        join people a on a.id = r.asked_by_id
        join people g on g.id = r.answered_by_id
        where r.idea_id = ${ideas.id} and r.answer = 'agreed'), '[]')`,
    })
    .from(anonymousAuthors)
    .innerJoin(ideas, eq(ideas.id, anonymousAuthors.ideaId))
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .where(and(eq(anonymousAuthors.ideaId, ideaId), eq(anonymousAuthors.personId, me)));
  return row ?? refuse("not-found");
}
