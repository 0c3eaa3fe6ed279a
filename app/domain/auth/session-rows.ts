import { eq, lte, sql } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { knownDevices, linkTokens, sessions } from "#db/schema/people.ts";
import type { Ctx } from "../ctx.ts";

/** A session lapses when nobody came by for so long. How long it can last at most stands in session-of.ts. */
const idleLimit = sql`now() + interval '14 days'`;

/** Sessions by the SHA-256 of what the browser holds; web/session.server.ts is the only one to start or prolong one. */
export const sessionRows = (db: Db) => ({
  start: (hash: string, personId: string, demo: boolean) =>
    db.insert(sessions).values({ id: hash, personId, demo, expiresAt: idleLimit }),
  prolong: (hash: string) =>
    db.update(sessions).set({ expiresAt: idleLimit }).where(eq(sessions.id, hash)),
  end: (hash: string) => db.delete(sessions).where(eq(sessions.id, hash)),
  endAllOf: (personId: string) => db.delete(sessions).where(eq(sessions.personId, personId)),
  /** Links that lapsed go with them: neither opens anything any more. */
  async endLapsed() {
    await db.delete(sessions).where(lte(sessions.expiresAt, sql`now()`));
    await db.delete(linkTokens).where(lte(linkTokens.expiresAt, sql`now()`));
  },
  of: (personId: string) => db.select().from(sessions).where(eq(sessions.personId, personId)),
});

/** Signs somebody out on every device. */
export const endSessions = (ctx: Ctx, personId: string) => sessionRows(ctx.db).endAllOf(personId);

/** Every way in that was handed out so far is closed: sessions, known devices and links under way. */
export async function closeEveryDoor(ctx: Ctx, personId: string) {
  await endSessions(ctx, personId);
  await ctx.db.delete(knownDevices).where(eq(knownDevices.personId, personId));
  await ctx.db.delete(linkTokens).where(eq(linkTokens.personId, personId));
}
