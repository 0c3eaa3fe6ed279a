import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { authTokens, people } from "#db/schema/people.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { hashTokenSecret } from "./token-secret.ts";

type Purpose = "invitation" | "reset";

const isValidToken = (purpose: Purpose, secret: string) =>
  and(
    eq(authTokens.hash, hashTokenSecret(secret)),
    eq(authTokens.purpose, purpose),
    gt(authTokens.expiresAt, sql`now()`),
  );

/**
 * Consumes the token of a link, so that it works once. Refuses link.used-up. Call it inside a
 * transaction.
 */
export async function consumeToken(ctx: Ctx, purpose: Purpose, secret: string) {
  const [token] = await ctx.db.delete(authTokens).where(isValidToken(purpose, secret)).returning();
  if (!token) refuse("link.used-up");
  const [person] = await ctx.db
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .where(and(eq(people.id, token.personId), isNull(people.deactivatedAt)))
    .for("update");
  return { person: person ?? refuse("link.used-up"), challengeId: token.challengeId };
}

/**
 * Reads whom a link is for without consuming its token, since mail scanners open links too. Refuses
 * link.used-up.
 */
export async function readToken(ctx: Ctx, purpose: Purpose, secret: string) {
  const [found] = await ctx.db
    .select({
      name: people.name,
      email: people.email,
      locale: people.locale,
      challengeId: authTokens.challengeId,
    })
    .from(authTokens)
    .innerJoin(people, and(eq(people.id, authTokens.personId), isNull(people.deactivatedAt)))
    .where(isValidToken(purpose, secret));
  return found ?? refuse("link.used-up");
}
