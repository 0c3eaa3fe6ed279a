import { createHash } from "node:crypto";
import { eq, lte, sql } from "drizzle-orm";
import { Lucia, TimeSpan, type Adapter, type DatabaseSession, type DatabaseUser } from "lucia";
import { sessionOf, type SignedIn } from "#app/domain/people/session-of.ts";
import type { Db } from "#db/client.server.ts";
import { sessions } from "#db/schema/people.ts";

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof luciaFor>;
    DatabaseUserAttributes: Omit<SignedIn, "id">;
    DatabaseSessionAttributes: { demo: boolean };
  }
}

const hashed = (secret: string) => createHash("sha256").update(secret).digest("hex");

/** Lucia with an adapter of our own: the database holds only the SHA-256 of what the browser holds. */
function luciaFor(db: Db, secure: boolean) {
  return new Lucia(adapter(db), {
    sessionExpiresIn: new TimeSpan(14, "d"),
    sessionCookie: { name: secure ? "__Host-session" : "session", expires: false, attributes: { secure, sameSite: "lax", path: "/" } },
    getUserAttributes: ({ name, photoId, locale, platform, roles }) => ({ name, photoId, locale, platform, roles }),
    getSessionAttributes: ({ demo }) => ({ demo }),
  });
}

function adapter(db: Db): Adapter {
  return {
    async getSessionAndUser(secret): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const row = await sessionOf(db, hashed(secret));
      if (!row) return [null, null];
      const { personId, expiresAt, demo, name, photoId, locale, platform, roles } = row;
      return [
        { id: secret, userId: personId, expiresAt, attributes: { demo } },
        { id: personId, attributes: { name, photoId, locale, platform, roles } },
      ];
    },
    getUserSessions: async (personId) => {
      const rows = await db.select().from(sessions).where(eq(sessions.personId, personId));
      return rows.map((row) => ({ id: row.id, userId: row.personId, expiresAt: row.expiresAt, attributes: { demo: row.demo } }));
    },
    setSession: async ({ id, userId, expiresAt, attributes }) => {
      await db.insert(sessions).values({ id: hashed(id), personId: userId, expiresAt, demo: attributes.demo });
    },
    updateSessionExpiration: async (secret, expiresAt) => {
      await db.update(sessions).set({ expiresAt }).where(eq(sessions.id, hashed(secret)));
    },
    deleteSession: async (secret) => {
      await db.delete(sessions).where(eq(sessions.id, hashed(secret)));
    },
    deleteUserSessions: async (personId) => {
      await db.delete(sessions).where(eq(sessions.personId, personId));
    },
    deleteExpiredSessions: async () => {
      await db.delete(sessions).where(lte(sessions.expiresAt, sql`now()`));
    },
  };
}

const made = new WeakMap<Db, ReturnType<typeof luciaFor>>();
function lucia(db: Db, secure: boolean) {
  let found = made.get(db);
  if (!found) made.set(db, (found = luciaFor(db, secure)));
  return found;
}

type Where = { db: Db; settings: { https: boolean } };

/** Who is behind this request, with the cookie to send when their session was prolonged or has ended. */
export async function readSession({ db, settings }: Where, request: Request) {
  const auth = lucia(db, settings.https);
  const secret = auth.readSessionCookie(request.headers.get("cookie") ?? "");
  if (!secret) return { person: null, demo: false, cookie: null };
  const { session, user } = await auth.validateSession(secret);
  if (!session) return { person: null, demo: false, cookie: auth.createBlankSessionCookie().serialize() };
  const cookie = session.fresh ? auth.createSessionCookie(session.id).serialize() : null;
  return { person: user satisfies SignedIn, demo: session.demo, cookie };
}

/** A new session, never a reused one; the one the browser had before is ended. Gives the cookie to set. */
export async function beginSession({ db, settings }: Where, request: Request, personId: string, demo = false): Promise<string> {
  const auth = lucia(db, settings.https);
  const before = auth.readSessionCookie(request.headers.get("cookie") ?? "");
  if (before) await auth.invalidateSession(before);
  const session = await auth.createSession(personId, { demo });
  return auth.createSessionCookie(session.id).serialize();
}

/** Ends the session of this browser, or of all of this person's browsers. Gives the cookie to set. */
export async function endSession({ db, settings }: Where, request: Request, everywhereOf?: string): Promise<string> {
  const auth = lucia(db, settings.https);
  const secret = auth.readSessionCookie(request.headers.get("cookie") ?? "");
  if (everywhereOf) await auth.invalidateUserSessions(everywhereOf);
  else if (secret) await auth.invalidateSession(secret);
  return auth.createBlankSessionCookie().serialize();
}
