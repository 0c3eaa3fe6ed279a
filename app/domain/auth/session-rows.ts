import { eq, lte, sql } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { authTokens, sessions, trustedDevices } from "#db/schema/people.ts";
import type { Ctx } from "../ctx.ts";

/** A session expires after this time without a request. load-session.ts has the absolute limit. */
const idleLimit = sql`now() + interval '14 days'`;

/**
 * Sessions by the SHA-256 of the browser's secret. Only web/session.server.ts starts or extends
 * them.
 */
export const sessionRows = (db: Db) => ({
  start: (hash: string, personId: string, demo: boolean) =>
    db.insert(sessions).values({ id: hash, personId, demo, expiresAt: idleLimit }),
  extend: (hash: string) =>
    db.update(sessions).set({ expiresAt: idleLimit }).where(eq(sessions.id, hash)),
  end: (hash: string) => db.delete(sessions).where(eq(sessions.id, hash)),
  endAllFor: (personId: string) => db.delete(sessions).where(eq(sessions.personId, personId)),
  /** Deletes expired sessions and tokens. */
  async deleteExpired() {
    await db.delete(sessions).where(lte(sessions.expiresAt, sql`now()`));
    await db.delete(authTokens).where(lte(authTokens.expiresAt, sql`now()`));
  },
});

/** Signs a person out on every device. */
export const endSessions = (ctx: Ctx, personId: string) => sessionRows(ctx.db).endAllFor(personId);

/** Ends every way in of a person: sessions, trusted devices and unused tokens. */
export async function revokeAllAccess(ctx: Ctx, personId: string) {
  await endSessions(ctx, personId);
  await ctx.db.delete(trustedDevices).where(eq(trustedDevices.personId, personId));
  await ctx.db.delete(authTokens).where(eq(authTokens.personId, personId));
}
