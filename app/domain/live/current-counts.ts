import { sql } from "drizzle-orm";
import { anyOf } from "#db/any-of.ts";
import type { Db } from "#db/client.server.ts";
import type { Subscriber } from "./load-subscribers.ts";

/**
 * The numbers a list shows for an idea (idea/ideas-of-challenge.ts). `votes`: null when hidden.
 * `mine`: the subscriber's own vote is among them.
 */
export type CurrentCounts = { contributions: number; votes: number | null; mine: boolean };

/** Loads the current numbers of these ideas for all these people, in one query. */
export async function currentCounts(
  db: Db,
  ideaIds: readonly string[],
  personIds: readonly string[],
): Promise<(subscriber: Subscriber, ideaId: string) => CurrentCounts | null> {
  if (ideaIds.length === 0) return () => null;
  const rows = await db.execute<{
    id: string;
    contributions: number;
    votes: number;
    voters: string[];
  }>(sql`
    select
      s.idea_id as id,
      s.contributions,
      s.votes_for::float8 as votes,
      array(
        select v.voter_id from votes v
        where v.idea_id = s.idea_id and v.choice = 1 and v.voter_id = ${anyOf(personIds)}
      ) as voters
    from idea_stats s
    where s.idea_id = ${anyOf(ideaIds)}`);
  const countsById = new Map(
    rows.map(({ voters, ...row }) => [row.id, { ...row, voters: new Set(voters) }]),
  );
  return (subscriber, ideaId) => {
    const idea = countsById.get(ideaId);
    if (!idea || !subscriber.canSeeIdea(ideaId)) return null;
    return {
      contributions: idea.contributions,
      votes: subscriber.canSeeCounts ? idea.votes : null,
      mine: idea.voters.has(subscriber.personId),
    };
  };
}
