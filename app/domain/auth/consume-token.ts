import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { linkTokens, people } from "#db/schema/people.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { hashOf } from "./token-secret.ts";

type Purpose = "invitation" | "reset";

const isOpen = (purpose: Purpose, secret: string) =>
  and(
    eq(linkTokens.hash, hashOf(secret)),
    eq(linkTokens.purpose, purpose),
    gt(linkTokens.expiresAt, sql`now()`),
  );

/** Uses a link up: of all who come with it, one gets through. Refuses link.used-up. Call it inside a transaction. */
export async function takeLink(ctx: Ctx, purpose: Purpose, secret: string) {
  const [link] = await ctx.db.delete(linkTokens).where(isOpen(purpose, secret)).returning();
  if (!link) refuse("link.used-up");
  const [person] = await ctx.db
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .where(and(eq(people.id, link.personId), isNull(people.deactivatedAt)))
    .for("update");
  return { person: person ?? refuse("link.used-up"), challengeId: link.challengeId };
}

/** Whom a link is for, without using it (mail scanners open links too). Refuses link.used-up. */
export async function lookAtLink(ctx: Ctx, purpose: Purpose, secret: string) {
  const [found] = await ctx.db
    .select({
      name: people.name,
      email: people.email,
      locale: people.locale,
      challengeId: linkTokens.challengeId,
    })
    .from(linkTokens)
    .innerJoin(people, and(eq(people.id, linkTokens.personId), isNull(people.deactivatedAt)))
    .where(isOpen(purpose, secret));
  return found ?? refuse("link.used-up");
}
