import { eq, sql } from "drizzle-orm";
import { anyOf } from "#db/any-of.ts";
import type { Db } from "#db/client.server.ts";
import type { ChallengeRole, PlatformRole } from "#db/enums.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { people, platformRoleHolders, sessions } from "#db/schema/people.ts";
import { type ChallengeFacts, challengeRules } from "../access/challenge-rules.ts";
import { type IdeaFacts, ideaRules } from "../access/idea-rules.ts";
import { type Actor, visitor } from "../actor.ts";
import { validSession } from "../auth/load-session.ts";
import { challengeFacts, meantFor } from "../challenge/load-challenge.ts";
import { ideaFacts } from "../idea/load-idea.ts";

/** What one session may see of a challenge at this moment. */
export type Subscriber = {
  personId: string;
  canSeeChallenge: boolean;
  canSeeIdea(ideaId: string): boolean;
  canSeeCounts: boolean;
};

/**
 * Loads those of these sessions (by the SHA-256 of their cookie's value) that are still open, each
 * with what its person may see of the challenge and of these ideas in it. Applies the rules of the
 * pages to fresh data. No one may see an idea that is gone or belongs to another challenge.
 * Three queries, whatever the number of sessions.
 */
export async function loadSubscribers(
  db: Db,
  challengeId: string,
  ideaIds: readonly string[],
  hashes: readonly string[],
): Promise<Map<string, Subscriber>> {
  const ctx = { db, actor: visitor };
  const [[challenge], ideaRows, openSessions] = await Promise.all([
    db.select(challengeFacts(ctx)).from(challenges).where(eq(challenges.id, challengeId)),
    ideaIds.length
      ? db
          .select(ideaFacts(ctx))
          .from(ideas)
          .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
          .where(eq(ideas.id, anyOf(ideaIds)))
      : [],
    db
      .select({
        hash: sessions.id,
        id: people.id,
        inAudience: meantFor(sql`${people.id}`),
        platform: sql<PlatformRole[]>`array(
          select role::text from ${platformRoleHolders} h where h.person_id = ${people.id})`,
        roles: sql<ChallengeRole[]>`array(
          select role from challenge_members m
          where m.person_id = ${people.id} and m.challenge_id = ${challengeId})`,
      })
      .from(sessions)
      .innerJoin(people, eq(people.id, sessions.personId))
      .innerJoin(challenges, eq(challenges.id, challengeId))
      .where(validSession(eq(sessions.id, anyOf(hashes)))),
  ]);
  if (!challenge) return new Map();
  const ideasById = new Map(
    ideaRows.filter((idea) => idea.challenge.id === challengeId).map((idea) => [idea.id, idea]),
  );
  return new Map(
    openSessions.map(({ hash, id, platform, roles, inAudience }) => {
      const actor: Actor = { id, platform, roles: roles.length ? { [challengeId]: roles } : {} };
      return [hash, subscriberFor(actor, { ...challenge, inAudience }, ideasById)];
    }),
  );
}

function subscriberFor(
  actor: Actor,
  challenge: ChallengeFacts,
  ideasById: ReadonlyMap<string, IdeaFacts>,
): Subscriber {
  return {
    personId: actor.id!,
    canSeeChallenge: challengeRules["challenge.see"](actor, challenge) === true,
    canSeeCounts: challengeRules["votes.count"](actor, challenge) === true,
    canSeeIdea(ideaId) {
      const idea = ideasById.get(ideaId);
      return !!idea && ideaRules["idea.see"](actor, { ...idea, challenge }) === true;
    },
  };
}
