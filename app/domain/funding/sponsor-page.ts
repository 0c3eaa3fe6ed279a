import { and, asc, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { challengeMembers, challenges } from "#db/schema/challenge.ts";
import { contributions } from "#db/schema/contribution.ts";
import { ledger } from "#db/schema/funding.ts";
import { ideaStats, ideas } from "#db/schema/idea.ts";
import { people } from "#db/schema/people.ts";
import { signedInId } from "../access/allow.ts";
import { phaseNow, seesChallengeSql } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { unanswered } from "../idea/overdue-answers.ts";
import { seesIdeaSql } from "../idea/visible-ideas.ts";
import { refuse } from "../refusals.ts";

const pledgedMinor =
  sql<number>`coalesce(sum(case when ${ledger.kind} = 'pledge' then ${ledger.amountMinor} end), 0)`.mapWith(
    Number,
  );
const allocatedMinor =
  sql<number>`coalesce(sum(case when ${ledger.kind} = 'allocation' then ${ledger.amountMinor} end), 0)`.mapWith(
    Number,
  );

/** A sponsor's presence: what they promised and gave in the challenges the one who asks may see, what they answered, and which ideas wait for an answer. */
export async function sponsorPage(ctx: Ctx, personId: string) {
  signedInId(ctx.actor);
  const theirs = and(
    eq(challengeMembers.personId, personId),
    eq(challengeMembers.role, "sponsor"),
    seesChallengeSql(ctx),
  );
  const ofTheirs = ctx.db
    .select({ id: challenges.id })
    .from(challengeMembers)
    .innerJoin(challenges, eq(challenges.id, challengeMembers.challengeId))
    .where(theirs);
  const [sponsor, sponsored, answers, ideasWaiting] = await Promise.all([
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
        phase: phaseNow(),
        words: challengeMembers.words,
        pledgedMinor,
        allocatedMinor,
      })
      .from(challengeMembers)
      .innerJoin(challenges, eq(challenges.id, challengeMembers.challengeId))
      .leftJoin(ledger, and(eq(ledger.challengeId, challenges.id), eq(ledger.sponsorId, personId)))
      .where(theirs)
      .groupBy(challenges.id, challengeMembers.words)
      .orderBy(desc(challenges.createdAt)),
    ctx.db
      .select({
        id: contributions.id,
        words: sql<string>`left(${contributions.bodyText}, 280)`,
        at: contributions.createdAt,
        ideaId: ideas.id,
        ideaTitle: ideas.title,
      })
      .from(contributions)
      .innerJoin(ideas, eq(ideas.id, contributions.ideaId))
      .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
      .where(
        and(eq(contributions.byId, personId), isNotNull(contributions.asRole), seesIdeaSql(ctx)),
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
          inArray(ideas.challengeId, ofTheirs),
          unanswered(ideas.stage, ideaStats.answers),
          seesIdeaSql(ctx),
        ),
      )
      .orderBy(asc(ideas.submittedAt))
      .limit(50),
  ]);
  if (!sponsor[0] || sponsored.length === 0) refuse("not-found");
  return { sponsor: sponsor[0], sponsored, answers, ideasWaiting, isMe: personId === ctx.actor.id };
}

/** Everybody who sponsors a challenge the one who asks may see. */
export async function sponsorList(ctx: Ctx) {
  signedInId(ctx.actor);
  return ctx.db
    .select({
      id: people.id,
      name: people.name,
      photoId: people.photoId,
      jobTitle: people.jobTitle,
      challenges: sql<number>`count(distinct ${challenges.id})`.mapWith(Number),
      answers:
        sql<number>`(select count(*) from contributions k join ideas i on i.id = k.idea_id where k.by_id = ${people.id} and k.as_role is not null and i.challenge_id = any(array_agg(${challenges.id})))`.mapWith(
          Number,
        ),
    })
    .from(challengeMembers)
    .innerJoin(challenges, eq(challenges.id, challengeMembers.challengeId))
    .innerJoin(people, eq(people.id, challengeMembers.personId))
    .where(and(eq(challengeMembers.role, "sponsor"), seesChallengeSql(ctx)))
    .groupBy(people.id)
    .orderBy(asc(people.name))
    .limit(500);
}
