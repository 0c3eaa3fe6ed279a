import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { linkTokens, people, platformRoleHolders } from "#db/schema/people.ts";
import { record } from "../activity/record.ts";
import { nameFrom } from "../admin/invite-people.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { hashOf, newSecret } from "./token-secret.ts";

/** Is there an administrator who can sign in? Until then nobody can ask anybody in. */
export async function hasAdmin({ db }: Pick<Ctx, "db">): Promise<boolean> {
  const found = await db
    .select({ id: people.id })
    .from(people)
    .innerJoin(
      platformRoleHolders,
      and(eq(platformRoleHolders.personId, people.id), eq(platformRoleHolders.role, "admin")),
    )
    .where(and(isNotNull(people.passwordHash), isNull(people.deactivatedAt)))
    .limit(1);
  return found.length > 0;
}

/**
 * Whoever sets Groundswell up becomes its first administrator, by a link that works once and for a day. Gives its secret,
 * or null as soon as there is an administrator: then it is theirs to ask people in.
 */
export function inviteFirstAdmin(ctx: Ctx, email: string): Promise<string | null> {
  return inTransaction(ctx, async (ctx) => {
    await ctx.db.execute(sql`select pg_advisory_xact_lock(726002)`);
    if (await hasAdmin(ctx)) return null;
    await ctx.db
      .insert(people)
      .values({ email, name: nameFrom(email) })
      .onConflictDoNothing();
    const [person] = await ctx.db
      .select({ id: people.id })
      .from(people)
      .where(eq(sql`lower(${people.email})`, sql`lower(${email})`));
    const given = await ctx.db
      .insert(platformRoleHolders)
      .values({ personId: person!.id, role: "admin" })
      .onConflictDoNothing()
      .returning();

    const secret = newSecret();
    await ctx.db.insert(linkTokens).values({
      hash: hashOf(secret),
      purpose: "invitation",
      personId: person!.id,
      expiresAt: sql`now() + interval '1 day'`,
    });
    await record(ctx, { type: "person.invited", personId: person!.id });
    if (given.length > 0)
      await record(ctx, { type: "role.granted", personId: person!.id, role: "admin" });
    return secret;
  });
}
