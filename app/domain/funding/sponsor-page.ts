import { and, asc, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { challengeMembers, challenges } from "#db/schema/challenge.ts";
import { contributions } from "#db/schema/contribution.ts";
import { ledger } from "#db/schema/funding.ts";
import { ideaStats, ideas } from "#db/schema/idea.ts";
import { people } from "#db/schema/people.ts";
import { requireActorId } from "../access/allow.ts";
import { challengeVisible, currentPhase } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { isUnanswered } from "../idea/overdue-answers.ts";
import { ideaVisible } from "../idea/visible-ideas.ts";
import { refuse } from "../refusals.ts";

const sumOf = (kind: "pledge" | "allocation") =>
  sql<number>`coalesce(
    sum(case when ${ledger.kind} = ${kind} then ${ledger.amountMinor} end), 0)`.mapWith(Number);

/**
 * A sponsor's page: what they pledged and allocated in the challenges the actor may see, their
 * answers, and the ideas that await an answer.
 */
export async function sponsorPage(ctx: Ctx, personId: string) {
  requireActorId(ctx.actor);
  const isSponsored = and(
    eq(challengeMembers.personId, personId),
    eq(challengeMembers.role, "sponsor"),
    challengeVisible(ctx),
  );
  const sponsoredIds = ctx.db
    .select({ id: challenges.id })
    .from(challengeMembers)
    .innerJoin(challenges, eq(challenges.id, challengeMembers.challengeId))
    .where(isSponsored);
  const [[sponsor], sponsored, answers, ideasWaiting] = await Promise.all([
    ctx.db
      .select({
        id: people.id,
        name: people.name,
        photoId: people.photoId,
        jobTitle: people.jobTitle,
        about: people.about,
      })
      .from(people)
      .where(eq(people.id, personId)),
    ctx.db
      .select({
        id: challenges.id,
        question: challenges.question,
        currency: challenges.currency,
        phase: currentPhase(),
        statement: challengeMembers.statement,
        pledgedMinor: sumOf("pledge"),
        allocatedMinor: sumOf("allocation"),
      })
      .from(challengeMembers)
      .innerJoin(challenges, eq(challenges.id, challengeMembers.challengeId))
      .leftJoin(ledger, and(eq(ledger.challengeId, challenges.id), eq(ledger.sponsorId, personId)))
      .where(isSponsored)
      .groupBy(challenges.id, challengeMembers.statement)
      .orderBy(desc(challenges.createdAt)),
    ctx.db
      .select({
        id: contributions.id,
        excerpt: sql<string>`left(${contributions.bodyText}, 280)`,
        at: contributions.createdAt,
        ideaId: ideas.id,
        ideaTitle: ideas.title,
      })
      .from(contributions)
      .innerJoin(ideas, eq(ideas.id, contributions.ideaId))
      .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
      .where(
        and(
          eq(contributions.authorId, personId),
          isNotNull(contributions.asRole),
          ideaVisible(ctx),
        ),
      )
      .orderBy(desc(contributions.createdAt))
      .limit(20),
    ctx.db
      .select({
        id: ideas.id,
        title: ideas.title,
        submittedAt: ideas.submittedAt,
        question: challenges.question,
      })
      .from(ideas)
      .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
      .innerJoin(ideaStats, eq(ideaStats.ideaId, ideas.id))
      .where(
        and(
          inArray(ideas.challengeId, sponsoredIds),
          isUnanswered(ideas.stage, ideaStats.answers),
          ideaVisible(ctx),
        ),
      )
      .orderBy(asc(ideas.submittedAt))
      .limit(50),
  ]);
  if (!sponsor || sponsored.length === 0) refuse("not-found");
  return { sponsor, sponsored, answers, ideasWaiting, isMe: personId === ctx.actor.id };
}

/** Everyone who sponsors a challenge the actor may see. */
export async function sponsorList(ctx: Ctx) {
  requireActorId(ctx.actor);
  return ctx.db
    .select({
      id: people.id,
      name: people.name,
      photoId: people.photoId,
      jobTitle: people.jobTitle,
      challenges: sql<number>`count(distinct ${challenges.id})`.mapWith(Number),
      answers: sql<number>`(
        select count(*)
        from contributions k
        join ideas i on i.id = k.idea_id
        where k.author_id = ${people.id}
          and k.as_role is not null
          and i.challenge_id = any(array_agg(${challenges.id})))`.mapWith(Number),
    })
    .from(challengeMembers)
    .innerJoin(challenges, eq(challenges.id, challengeMembers.challengeId))
    .innerJoin(people, eq(people.id, challengeMembers.personId))
    .where(and(eq(challengeMembers.role, "sponsor"), challengeVisible(ctx)))
    .groupBy(people.id)
    .orderBy(asc(people.name))
    .limit(500);
}
