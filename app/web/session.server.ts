import { createHash } from "node:crypto";
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import { loadSession, type SignedIn } from "#app/domain/auth/load-session.ts";
import { sessionRows } from "#app/domain/auth/session-rows.ts";
import type { Db } from "#db/client.server.ts";
import { readCookie } from "./preferences.ts";

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof createLucia>;
    DatabaseUserAttributes: Omit<SignedIn, "id">;
    DatabaseSessionAttributes: { demo: boolean };
  }
}

const hashSecret = (secret: string) => createHash("sha256").update(secret).digest("hex");

/**
 * The longest a session can last (load-session.ts). Sessions are prolonged in our table only, so
 * no response but that of signing in or out sets the cookie.
 */
const cookieMaxAgeSeconds = 30 * 24 * 3600;

/** Lucia with our own adapter, which stores only the SHA-256 of the browser's secret. */
function createLucia(db: Db, secure: boolean) {
  return new Lucia(createAdapter(db), {
    sessionExpiresIn: new TimeSpan(14, "d"),
    sessionCookie: {
      name: secure ? "__Host-session" : "session",
      attributes: { secure, sameSite: "lax", path: "/" },
    },
    getUserAttributes: (attributes) => attributes,
    getSessionAttributes: (attributes) => attributes,
  });
}

// The database's clock decides how long a session lasts; Lucia's own dates are not used.
function createAdapter(db: Db): Adapter {
  const rows = sessionRows(db);
  return {
    async getSessionAndUser(secret): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const row = await loadSession(db, hashSecret(secret));
      if (!row) return [null, null];
      const { personId, expiresAt, demo, ...attributes } = row;
      return [
        { id: secret, userId: personId, expiresAt, attributes: { demo } },
        { id: personId, attributes },
      ];
    },
    getUserSessions: async () => [], // nothing lists the sessions of a person
    setSession: async ({ id, userId, attributes }) =>
      void (await rows.start(hashSecret(id), userId, attributes.demo)),
    updateSessionExpiration: async (secret) => void (await rows.extend(hashSecret(secret))),
    deleteSession: async (secret) => void (await rows.end(hashSecret(secret))),
    deleteUserSessions: async (personId) => void (await rows.endAllFor(personId)),
    deleteExpiredSessions: async () => void (await rows.deleteExpired()),
  };
}

const instances = new WeakMap<Db, ReturnType<typeof createLucia>>();
function luciaFor(db: Db, secure: boolean) {
  const existing = instances.get(db);
  if (existing) return existing;
  const created = createLucia(db, secure);
  instances.set(db, created);
  return created;
}

// Not with Lucia's own parser, which fails on any other malformed cookie.
const readSecret = (auth: ReturnType<typeof createLucia>, request: Request) =>
  readCookie(request.headers.get("cookie"), auth.sessionCookieName);

type SessionContext = { db: Db; settings: { https: boolean; demo: boolean } };
const noSession = { person: null, demo: false, session: null };

/**
 * Reads the session of a request. An invalid cookie is left alone: deleting it here could delete
 * the new cookie of a person who has just signed in. Demo sessions are valid in demo mode only.
 */
export async function readSession(
  { db, settings }: SessionContext,
  request: Request,
): Promise<{ person: SignedIn | null; demo: boolean; session: string | null }> {
  const auth = luciaFor(db, settings.https);
  const secret = readSecret(auth, request);
  if (!secret) return noSession;
  const { session, user } = await auth.validateSession(secret);
  if (!session || (session.demo && !settings.demo)) return noSession;
  return { person: user, demo: session.demo, session: hashSecret(secret) };
}

/** Starts a new session and ends the browser's previous one. Returns the cookie to set. */
export async function startSession(
  { db, settings }: SessionContext,
  request: Request,
  personId: string,
  demo = false,
): Promise<string> {
  const auth = luciaFor(db, settings.https);
  const previous = readSecret(auth, request);
  if (previous) await auth.invalidateSession(previous);
  const session = await auth.createSession(personId, { demo });
  const cookie = auth.createSessionCookie(session.id);
  cookie.attributes.maxAge = cookieMaxAgeSeconds;
  return cookie.serialize();
}

/** Ends the session of this browser. Returns the cookie to set. */
export async function endSession(
  { db, settings }: SessionContext,
  request: Request,
): Promise<string> {
  const auth = luciaFor(db, settings.https);
  const secret = readSecret(auth, request);
  if (secret) await auth.invalidateSession(secret);
  return auth.createBlankSessionCookie().serialize();
}

/** Deletes the sessions that have expired. */
export const deleteExpiredSessions = (db: Db) => sessionRows(db).deleteExpired();
