import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";

/**
 * Who it really is that stands for a sealed name, so that they hear what happens to their idea and not what they did themself.
 * Gives everybody else as they are, for all ideas of these challenges. Also after the name came out: what happened before may be told only now.
 */
export async function namesBehind(
  db: Db,
  challengeIds: readonly string[],
): Promise<(id: string) => string> {
  if (challengeIds.length === 0) return (id) => id;
  const rows = await db.execute<{
    authorId: string;
    personId: string;
  }>(sql`select s.author_id as "authorId", s.person_id as "personId"
    from sealed_authors s join ideas i on i.id = s.idea_id where i.challenge_id in ${challengeIds}`);
  const real = new Map([...rows].map(({ authorId, personId }) => [authorId, personId]));
  return (id) => real.get(id) ?? id;
}
