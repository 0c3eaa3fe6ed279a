import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import type { Watcher } from "./subscribers.ts";

/** What a list says of an idea in numbers (idea/ideas-of-challenge.ts). `votes` null: not to be seen. `mine`: one's own vote is among them. */
export type CountsNow = { contributions: number; votes: number | null; mine: boolean };

/** The numbers of these ideas as they are now, for each of these people; ask with what they may see. One query, whoever they are. */
export async function countsNow(
  db: Db,
  ideaIds: readonly string[],
  personIds: readonly string[],
): Promise<(watcher: Watcher, ideaId: string) => CountsNow | null> {
  if (ideaIds.length === 0) return () => null;
  const rows = await db.execute<{
    id: string;
    contributions: number;
    votes: number;
    voters: string[];
  }>(sql`
    select s.idea_id as id, s.contributions, s.votes_for::float8 as votes,
      array(select v.voter_id from votes v where v.idea_id = s.idea_id and v.choice = 1 and v.voter_id in ${personIds}) as voters
    from idea_stats s where s.idea_id in ${ideaIds}`);
  const found = new Map(
    rows.map(({ voters, ...row }) => [row.id, { ...row, voters: new Set(voters) }]),
  );
  return (watcher, ideaId) => {
    const idea = found.get(ideaId);
    if (!idea || !watcher.seesIdea(ideaId)) return null;
    return {
      contributions: idea.contributions,
      votes: watcher.counts ? idea.votes : null,
      mine: idea.voters.has(watcher.personId),
    };
  };
}
