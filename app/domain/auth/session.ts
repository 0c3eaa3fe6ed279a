import { and, eq, gt, isNull, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import type { ChallengeRole, PlatformRole } from "#db/enums.ts";
import type { Locale } from "#db/locales.ts";
import { challengeMembers } from "#db/schema/challenge.ts";
import { people, platformRoleHolders, sessions } from "#db/schema/people.ts";

export type SignedIn = {
  id: string;
  name: string;
  photoId: string | null;
  locale: Locale | null;
  platform: PlatformRole[];
  roles: Record<string, ChallengeRole[]>;
  sealed: Record<string, string>;
};

/** Nobody stays signed in longer than this, however often they come by. */
const absoluteLimit = sql`interval '30 days'`;

/** Whether a session still opens something: not lapsed, not too old, and its person may come in. Over sessions joined to people. */
export const openSession = (which: SQL) =>
  and(
    which,
    gt(sessions.expiresAt, sql`now()`),
    isNull(people.deactivatedAt),
    gt(sessions.createdAt, sql`now() - ${absoluteLimit}`),
  );

/**
 * A session with its person, every role they hold and who stands for them where their name is sealed, in one query. `hash` is the SHA-256 of what the browser holds.
 * Gives null for unknown, expired, and for people who were deactivated.
 */
export async function sessionOf(db: Db, hash: string) {
  const [row] = await db
    .select({
      hash: sessions.id,
      personId: sessions.personId,
      expiresAt: sessions.expiresAt,
      demo: sessions.demo,
      name: people.name,
      photoId: people.photoId,
      locale: people.locale,
      platform: sql<
        PlatformRole[]
      >`array(select ${platformRoleHolders.role}::text from ${platformRoleHolders} where ${platformRoleHolders.personId} = ${people.id})`,
      roles: sql<
        Record<string, ChallengeRole[]>
      >`coalesce((select jsonb_object_agg(m.challenge_id, m.held) from
        (select challenge_id, jsonb_agg(role) as held from ${challengeMembers} where person_id = ${people.id} group by challenge_id) m), '{}')`,
      sealed: sql<
        Record<string, string>
      >`coalesce((select jsonb_object_agg(idea_id, author_id) from sealed_authors where person_id = ${people.id} and opened_at is null), '{}')`,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(openSession(eq(sessions.id, hash)))
    .prepare("session_of")
    .execute();
  return row ?? null;
}
