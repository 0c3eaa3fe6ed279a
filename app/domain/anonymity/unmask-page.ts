import { desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { anonymousAuthors, unmaskRequests } from "#db/schema/anonymity.ts";
import { ideas } from "#db/schema/idea.ts";
import { people } from "#db/schema/people.ts";
import { allowIdea, requireActorId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { type PersonSummary, personSummarySql } from "../people/person-summary.ts";
import { refuse } from "../refusals.ts";

/**
 * The requests to unmask an anonymous author, for admins and moderators who see the idea, with the
 * name only for the two who requested and approved it. Refuses not-found where the author is not
 * anonymous.
 */
export async function unmaskPage(ctx: Ctx, ideaId: string) {
  const me = requireActorId(ctx.actor);
  const idea = await loadIdea(ctx, ideaId);
  allowIdea(ctx.actor, "author.unmask", idea);
  const hasUnmasked = sql`exists (
    select from unmask_requests r
    where r.idea_id = ${anonymousAuthors.ideaId} and r.answer = 'agreed'
      and ${me} in (r.asked_by_id, r.answered_by_id))`;
  const [anonymous] = await ctx.db
    .select({
      title: ideas.title,
      open: sql<boolean>`${anonymousAuthors.revealedAt} is not null`,
      author: sql<PersonSummary | null>`
        case when ${hasUnmasked} then (
          select ${personSummarySql("p")}
          from people p
          where p.id = ${anonymousAuthors.personId}) end`,
    })
    .from(anonymousAuthors)
    .innerJoin(ideas, eq(ideas.id, anonymousAuthors.ideaId))
    .where(eq(anonymousAuthors.ideaId, ideaId));
  if (!anonymous) refuse("not-found");
  const answerer = alias(people, "answerer");
  const asked = await ctx.db
    .select({
      id: unmaskRequests.id,
      reason: unmaskRequests.reason,
      at: unmaskRequests.askedAt,
      by: people.name,
      mine: sql<boolean>`${unmaskRequests.askedById} = ${me}`,
      answer: unmaskRequests.answer,
      answeredBy: answerer.name,
      answeredAt: unmaskRequests.answeredAt,
    })
    .from(unmaskRequests)
    .innerJoin(people, eq(people.id, unmaskRequests.askedById))
    .leftJoin(answerer, eq(answerer.id, unmaskRequests.answeredById))
    .where(eq(unmaskRequests.ideaId, ideaId))
    .orderBy(desc(unmaskRequests.askedAt), desc(unmaskRequests.id))
    .limit(20);
  return {
    idea: { id: idea.id, title: anonymous.title, challengeId: idea.challenge.id },
    open: anonymous.open,
    author: anonymous.author,
    asked,
  };
}

export type UnmaskPage = Awaited<ReturnType<typeof unmaskPage>>;
