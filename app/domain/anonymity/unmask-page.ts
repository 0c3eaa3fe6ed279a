import { desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { sealedAuthors, sealOpenings } from "#db/schema/anonymity.ts";
import { ideas } from "#db/schema/idea.ts";
import { people } from "#db/schema/people.ts";
import { allowIdea, signedInId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";

/**
 * Looking behind a sealed name, for admins and moderators who see the idea: what was asked and answered before, and the name
 * only for the two who asked and agreed. Refuses not-found where nothing is sealed.
 */
export async function lookPage(ctx: Ctx, ideaId: string) {
  const me = signedInId(ctx.actor);
  const idea = await loadIdea(ctx, ideaId);
  allowIdea(ctx.actor, "author.unmask", idea);
  const both = sql`exists (select from seal_openings o where o.idea_id = ${sealedAuthors.ideaId} and o.answer = 'agreed' and ${me} in (o.asked_by_id, o.answered_by_id))`;
  const [seal] = await ctx.db
    .select({
      title: ideas.title,
      open: sql<boolean>`${sealedAuthors.openedAt} is not null`,
      author: sql<{
        id: string;
        name: string;
        photoId: string | null;
      } | null>`case when ${both} then (select jsonb_build_object('id', p.id, 'name', p.name, 'photoId', p.photo_id) from people p where p.id = ${sealedAuthors.personId}) end`,
    })
    .from(sealedAuthors)
    .innerJoin(ideas, eq(ideas.id, sealedAuthors.ideaId))
    .where(eq(sealedAuthors.ideaId, ideaId));
  if (!seal) refuse("not-found");
  const answerer = alias(people, "answerer");
  const asked = await ctx.db
    .select({
      id: sealOpenings.id,
      reason: sealOpenings.reason,
      at: sealOpenings.askedAt,
      by: people.name,
      mine: sql<boolean>`${sealOpenings.askedById} = ${me}`,
      answer: sealOpenings.answer,
      answeredBy: answerer.name,
      answeredAt: sealOpenings.answeredAt,
    })
    .from(sealOpenings)
    .innerJoin(people, eq(people.id, sealOpenings.askedById))
    .leftJoin(answerer, eq(answerer.id, sealOpenings.answeredById))
    .where(eq(sealOpenings.ideaId, ideaId))
    .orderBy(desc(sealOpenings.askedAt), desc(sealOpenings.id))
    .limit(20);
  return {
    idea: { id: idea.id, title: seal.title, challengeId: idea.challenge.id },
    open: seal.open,
    author: seal.author,
    asked,
  };
}

export type LookPage = Awaited<ReturnType<typeof lookPage>>;
