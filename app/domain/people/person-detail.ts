import { and, desc, eq, isNotNull, ne, sql } from "drizzle-orm";
import { anyOf } from "#db/any-of.ts";
import { anonymousAuthors } from "#db/schema/anonymity.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideaAuthors, ideas } from "#db/schema/idea.ts";
import { people } from "#db/schema/people.ts";
import { requireActorId } from "../access/allow.ts";
import { actorIds } from "../actor.ts";
import { creditSql, type Help } from "../credit/credit.ts";
import type { Ctx } from "../ctx.ts";
import { ideaVisible } from "../idea/visible-ideas.ts";
import { refuse } from "../refusals.ts";
import { personSubjectsQuery } from "./person-subjects.ts";
import { placeholderQuery } from "./placeholder-query.ts";

const maxIdeas = 30;

/** The profile of a person, with the ideas they wrote and helped that the actor may see. */
export async function personDetail(ctx: Ctx, id: string) {
  const actorId = requireActorId(ctx.actor);
  const [person] = await ctx.db
    .select({
      id: people.id,
      kind: people.kind,
      name: people.name,
      jobTitle: people.jobTitle,
      about: people.about,
      subjects: personSubjectsQuery,
      photoId: people.photoId,
      isActive: sql<boolean>`people.deactivated_at is null`,
      following: sql<boolean>`exists (
        select from person_followers f
        where f.followed_id = people.id and f.person_id = ${actorId}
      )`,
    })
    .from(people)
    .where(eq(people.id, id));
  if (!person) refuse("not-found");
  if (person.kind === "placeholder")
    return {
      person: { ...person, isAnonymous: true },
      ideas: [],
      helped: [],
      isMe: false,
      revealedPersonId: await findRevealedPerson(ctx, id),
    };

  const card = {
    id: ideas.id,
    title: ideas.title,
    stage: ideas.stage,
    question: challenges.question,
    challengeId: challenges.id,
  };
  const isVisible = and(ideaVisible(ctx), ne(ideas.stage, "draft"));
  const written = ctx.db
    .select({ ...card, isAnonymous: placeholderQuery(ideaAuthors.personId) })
    .from(ideaAuthors)
    .innerJoin(ideas, eq(ideas.id, ideaAuthors.ideaId))
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .where(
      and(eq(ideaAuthors.personId, anyOf(actorId === id ? actorIds(ctx.actor) : [id])), isVisible),
    )
    .orderBy(desc(ideas.submittedAt), desc(ideas.id))
    .limit(maxIdeas);
  const helps = sql<Help[]>`jsonb_agg(
    jsonb_build_object(
      'kind', k.kind,
      'contributionId', coalesce(k.contribution_id, ''),
      'description', k.description
    )
    order by k.earned_at, k.kind, k.contribution_id
  )`;
  const helped = ctx.db
    .select({ ...card, helps })
    .from(sql`${creditSql} k`)
    .innerJoin(ideas, sql`${ideas.id} = k.idea_id`)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .where(and(sql`k.person_id = ${id} and k.kind <> 'authored'`, isVisible))
    .groupBy(ideas.id, challenges.id)
    .orderBy(desc(sql`max(k.earned_at)`), desc(ideas.id))
    .limit(maxIdeas);
  const [writtenIdeas, helpedIdeas] = await Promise.all([written, helped]);
  return {
    person: { ...person, isAnonymous: false },
    ideas: writtenIdeas,
    helped: helpedIdeas,
    isMe: actorId === id,
    revealedPersonId: null,
  };
}

/** The person behind a placeholder author once their name was revealed; null while it is not. */
async function findRevealedPerson(ctx: Ctx, authorId: string): Promise<string | null> {
  const [author] = await ctx.db
    .select({ personId: anonymousAuthors.personId })
    .from(anonymousAuthors)
    .where(and(eq(anonymousAuthors.authorId, authorId), isNotNull(anonymousAuthors.revealedAt)));
  return author?.personId ?? null;
}
