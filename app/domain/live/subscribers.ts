import { eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import type { ChallengeRole, PlatformRole } from "#db/enums.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { people, platformRoleHolders, sessions } from "#db/schema/people.ts";
import { type ChallengeFacts, challengeRules, type IdeaFacts, ideaRules } from "../access/rules.ts";
import { type Actor, visitor } from "../actor.ts";
import { openSession } from "../auth/session.ts";
import { challengeFacts, meantFor } from "../challenge/load-challenge.ts";
import { ideaFacts } from "../idea/load-idea.ts";

/** What one session may notice of a challenge, at this moment. */
export type Watcher = {
  personId: string;
  seesChallenge: boolean;
  seesIdea(ideaId: string): boolean;
  counts: boolean;
};

/**
 * Of all these sessions (by the SHA-256 of what the browser holds) those that are still open, each with what its person may
 * notice of the challenge and of these ideas in it: by the same rules as the pages, asked anew of the database. An idea that is
 * gone, or of another challenge, nobody sees. Three queries, however many there are.
 */
export async function whoWatches(
  db: Db,
  challengeId: string,
  ideaIds: readonly string[],
  hashes: readonly string[],
): Promise<Map<string, Watcher>> {
  const nobody = { db, actor: visitor };
  const [[challenge], about, open] = await Promise.all([
    db.select(challengeFacts(nobody)).from(challenges).where(eq(challenges.id, challengeId)),
    ideaIds.length
      ? db
          .select(ideaFacts(nobody))
          .from(ideas)
          .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
          .where(inArray(ideas.id, [...ideaIds]))
      : [],
    db
      .select({
        hash: sessions.id,
        id: people.id,
        inAudience: meantFor(sql`${people.id}`),
        platform: sql<
          PlatformRole[]
        >`array(select role::text from ${platformRoleHolders} h where h.person_id = ${people.id})`,
        held: sql<
          ChallengeRole[]
        >`array(select role from challenge_members m where m.person_id = ${people.id} and m.challenge_id = ${challengeId})`,
      })
      .from(sessions)
      .innerJoin(people, eq(people.id, sessions.personId))
      .innerJoin(challenges, eq(challenges.id, challengeId))
      .where(openSession(inArray(sessions.id, [...hashes]))),
  ]);
  if (!challenge) return new Map();
  const found = new Map(
    about.filter((idea) => idea.challenge.id === challengeId).map((idea) => [idea.id, idea]),
  );
  return new Map(
    open.map(({ hash, id, platform, held, inAudience }) => {
      const actor: Actor = { id, platform, roles: held.length ? { [challengeId]: held } : {} };
      return [hash, watcher(actor, { ...challenge, inAudience }, found)];
    }),
  );
}

function watcher(
  actor: Actor,
  challenge: ChallengeFacts,
  found: ReadonlyMap<string, IdeaFacts>,
): Watcher {
  return {
    personId: actor.id!,
    seesChallenge: challengeRules["challenge.see"](actor, challenge) === true,
    counts: challengeRules["votes.count"](actor, challenge) === true,
    seesIdea(ideaId) {
      const idea = found.get(ideaId);
      return !!idea && ideaRules["idea.see"](actor, { ...idea, challenge }) === true;
    },
  };
}
