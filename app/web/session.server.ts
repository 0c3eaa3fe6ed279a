import { createHash } from "node:crypto";
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import { type SignedIn, sessionOf } from "#app/domain/auth/session.ts";
import { sessionRows } from "#app/domain/auth/session-rows.ts";
import type { Db } from "#db/client.server.ts";
import { cookieOf } from "./preferences.ts";

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof luciaFor>;
    DatabaseUserAttributes: Omit<SignedIn, "id">;
    DatabaseSessionAttributes: { demo: boolean };
  }
}

const hashed = (secret: string) => createHash("sha256").update(secret).digest("hex");

/** Seconds: as long as a session can last at most (session-of.ts). Prolonging one is a matter of our table alone, so no answer but signing in or out sets the cookie. */
const cookieLasts = 30 * 24 * 3600;

/** Lucia with an adapter of our own: the database holds only the SHA-256 of what the browser holds. */
function luciaFor(db: Db, secure: boolean) {
  return new Lucia(adapter(db), {
    sessionExpiresIn: new TimeSpan(14, "d"),
    sessionCookie: {
      name: secure ? "__Host-session" : "session",
      attributes: { secure, sameSite: "lax", path: "/" },
    },
    getUserAttributes: ({ name, photoId, locale, platform, roles, sealed }) => ({
      name,
      photoId,
      locale,
      platform,
      roles,
      sealed,
    }),
    getSessionAttributes: ({ demo }) => ({ demo }),
  });
}

// How long a session lasts is reckoned by the database's clock; lucia's own dates are not used.
function adapter(db: Db): Adapter {
  const rows = sessionRows(db);
  return {
    async getSessionAndUser(secret): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const row = await sessionOf(db, hashed(secret));
      if (!row) return [null, null];
      const { personId, expiresAt, demo, name, photoId, locale, platform, roles, sealed } = row;
      return [
        { id: secret, userId: personId, expiresAt, attributes: { demo } },
        { id: personId, attributes: { name, photoId, locale, platform, roles, sealed } },
      ];
    },
    getUserSessions: async (personId) => {
      const found = await rows.of(personId);
      return found.map((row) => ({
        id: row.id,
        userId: row.personId,
        expiresAt: row.expiresAt,
        attributes: { demo: row.demo },
      }));
    },
    setSession: async ({ id, userId, attributes }) =>
      void (await rows.start(hashed(id), userId, attributes.demo)),
    updateSessionExpiration: async (secret) => void (await rows.prolong(hashed(secret))),
    deleteSession: async (secret) => void (await rows.end(hashed(secret))),
    deleteUserSessions: async (personId) => void (await rows.endAllOf(personId)),
    deleteExpiredSessions: async () => void (await rows.endLapsed()),
  };
}

const made = new WeakMap<Db, ReturnType<typeof luciaFor>>();
function lucia(db: Db, secure: boolean) {
  let found = made.get(db);
  if (!found) made.set(db, (found = luciaFor(db, secure)));
  return found;
}

// Not by lucia's own reading, which breaks on any other cookie that is badly written.
const secretIn = (auth: ReturnType<typeof luciaFor>, request: Request) =>
  cookieOf(request.headers.get("cookie"), auth.sessionCookieName);

type Where = { db: Db; settings: { https: boolean; demo: boolean } };
const nobody = { person: null, demo: false, session: null };

/**
 * Who is behind this request. A cookie that opens nothing is left alone: wiping it here could wipe the new one of somebody who
 * has just signed in. Sessions of a demo end with the demo.
 */
export async function readSession(
  { db, settings }: Where,
  request: Request,
): Promise<{ person: SignedIn | null; demo: boolean; session: string | null }> {
  const auth = lucia(db, settings.https);
  const secret = secretIn(auth, request);
  if (!secret) return nobody;
  const { session, user } = await auth.validateSession(secret);
  if (!session || (session.demo && !settings.demo)) return nobody;
  return { person: user, demo: session.demo, session: hashed(secret) };
}

/** A new session, never a reused one; the one the browser had before is ended. Gives the cookie to set. */
export async function beginSession(
  { db, settings }: Where,
  request: Request,
  personId: string,
  demo = false,
): Promise<string> {
  const auth = lucia(db, settings.https);
  const before = secretIn(auth, request);
  if (before) await auth.invalidateSession(before);
  const session = await auth.createSession(personId, { demo });
  const cookie = auth.createSessionCookie(session.id);
  cookie.attributes.maxAge = cookieLasts;
  return cookie.serialize();
}

/** Ends the session of this browser. Gives the cookie to set. */
export async function endSession({ db, settings }: Where, request: Request): Promise<string> {
  const auth = lucia(db, settings.https);
  const secret = secretIn(auth, request);
  if (secret) await auth.invalidateSession(secret);
  return auth.createBlankSessionCookie().serialize();
}

/** Takes away sessions that have ended; nobody can use them any more. */
export const forgetSessions = (db: Db) => sessionRows(db).endLapsed();
