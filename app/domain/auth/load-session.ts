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
  placeholderIds: Record<string, string>;
};

/** The longest a session can last, however active it is. */
const absoluteLimit = sql`interval '30 days'`;

/**
 * Whether a session is valid: not expired, not too old, and of an active person. Over sessions
 * joined to people.
 */
export const validSession = (condition: SQL) =>
  and(
    condition,
    gt(sessions.expiresAt, sql`now()`),
    isNull(people.deactivatedAt),
    gt(sessions.createdAt, sql`now() - ${absoluteLimit}`),
  );

/**
 * Loads a session with its person, their roles and their placeholder authors by idea, in one query.
 * `hash` is the SHA-256 of the browser's secret. Returns null for an unknown or expired session and
 * for a deactivated person.
 */
export async function loadSession(db: Db, hash: string) {
  const [row] = await db
    .select({
      personId: sessions.personId,
      expiresAt: sessions.expiresAt,
      demo: sessions.demo,
      name: people.name,
      photoId: people.photoId,
      locale: people.locale,
      platform: sql<PlatformRole[]>`array(
        select ${platformRoleHolders.role}::text
        from ${platformRoleHolders}
        where ${platformRoleHolders.personId} = ${people.id}
      )`,
      roles: sql<Record<string, ChallengeRole[]>>`coalesce((
        select jsonb_object_agg(m.challenge_id, m.roles)
        from (
          select challenge_id, jsonb_agg(role) as roles
          from ${challengeMembers}
          where person_id = ${people.id}
          group by challenge_id
        ) m
      ), '{}')`,
      placeholderIds: sql<Record<string, string>>`coalesce((
        select jsonb_object_agg(idea_id, author_id)
        from anonymous_authors
        where person_id = ${people.id} and revealed_at is null
      ), '{}')`,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(validSession(eq(sessions.id, hash)));
  return row ?? null;
}
