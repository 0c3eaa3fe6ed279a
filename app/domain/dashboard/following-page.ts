import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import {
  challengeFollowers,
  challenges,
  challengeThemes,
  themeFollowers,
} from "#db/schema/challenge.ts";
import { ideaFollowers, ideas } from "#db/schema/idea.ts";
import { people, personFollowers } from "#db/schema/people.ts";
import { requireActorId } from "../access/allow.ts";
import { challengeVisible, currentPhase } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { ideaVisible } from "../idea/visible-ideas.ts";

const maxItems = 200;

/**
 * What the actor follows and may still see: challenges, themes, active people, ideas. Four queries.
 */
export async function followingPage(ctx: Ctx) {
  const me = requireActorId(ctx.actor);
  const [followedChallenges, followedThemes, followedPeople, followedIdeas] = await Promise.all([
    ctx.db
      .select({ id: challenges.id, name: challenges.question, phase: currentPhase() })
      .from(challengeFollowers)
      .innerJoin(challenges, eq(challenges.id, challengeFollowers.challengeId))
      .where(and(eq(challengeFollowers.personId, me), challengeVisible(ctx)))
      .orderBy(desc(challenges.createdAt), desc(challenges.id))
      .limit(maxItems),
    ctx.db
      .select({
        id: challengeThemes.id,
        name: challengeThemes.name,
        challengeId: challenges.id,
        question: challenges.question,
      })
      .from(themeFollowers)
      .innerJoin(challengeThemes, eq(challengeThemes.id, themeFollowers.themeId))
      .innerJoin(challenges, eq(challenges.id, challengeThemes.challengeId))
      .where(and(eq(themeFollowers.personId, me), challengeVisible(ctx)))
      .orderBy(desc(challenges.createdAt), asc(challengeThemes.position), asc(challengeThemes.id))
      .limit(maxItems),
    ctx.db
      .select({
        id: people.id,
        name: people.name,
        jobTitle: people.jobTitle,
        photoId: people.photoId,
      })
      .from(personFollowers)
      .innerJoin(people, eq(people.id, personFollowers.followedId))
      .where(and(eq(personFollowers.personId, me), isNull(people.deactivatedAt)))
      .orderBy(asc(sql`lower(${people.name})`), asc(people.id))
      .limit(maxItems),
    ctx.db
      .select({
        id: ideas.id,
        name: ideas.title,
        stage: ideas.stage,
        question: challenges.question,
      })
      .from(ideaFollowers)
      .innerJoin(ideas, eq(ideas.id, ideaFollowers.ideaId))
      .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
      .where(and(eq(ideaFollowers.personId, me), ideaVisible(ctx)))
      .orderBy(desc(ideas.submittedAt), desc(ideas.id))
      .limit(maxItems),
  ]);
  return {
    challenges: followedChallenges,
    themes: followedThemes,
    people: followedPeople,
    ideas: followedIdeas,
  };
}

export type FollowingPage = Awaited<ReturnType<typeof followingPage>>;
