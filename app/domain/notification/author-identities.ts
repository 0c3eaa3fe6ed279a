import { sql } from "drizzle-orm";
import { anyOf } from "#db/any-of.ts";
import type { Db } from "#db/client.server.ts";

/**
 * Maps the placeholder authors of these challenges to the people behind them, so that authors are
 * notified about their own idea and not about what they did themselves. Other ids map to
 * themselves. Also covers names revealed since, because earlier activity may only be delivered now.
 */
export async function authorIdentities(
  db: Db,
  challengeIds: readonly string[],
): Promise<(id: string) => string> {
  if (challengeIds.length === 0) return (id) => id;
  const rows = await db.execute<{ authorId: string; personId: string }>(sql`
    select s.author_id as "authorId", s.person_id as "personId"
    from anonymous_authors s
    join ideas i on i.id = s.idea_id
    where i.challenge_id = ${anyOf(challengeIds)}`);
  const identities = new Map([...rows].map(({ authorId, personId }) => [authorId, personId]));
  return (id) => identities.get(id) ?? id;
}
