import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { authTokens, people, platformRoleHolders } from "#db/schema/people.ts";
import { record } from "../activity/record.ts";
import { hashTokenSecret, newTokenSecret } from "../auth/token-secret.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { nameFromEmail } from "./invite-people.ts";

/** Whether there is an administrator who can sign in. Until then no one can be invited. */
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
 * Invites the person who sets up Groundswell as its first administrator, with a link that works
 * once and for a day. Returns the secret of the link, or null once there is an administrator.
 */
export function inviteFirstAdmin(ctx: Ctx, email: string): Promise<string | null> {
  return inTransaction(ctx, async (tx) => {
    await tx.db.execute(sql`select pg_advisory_xact_lock(726002)`);
    if (await hasAdmin(tx)) return null;
    await tx.db
      .insert(people)
      .values({ email, name: nameFromEmail(email) })
      .onConflictDoNothing();
    const [person] = await tx.db
      .select({ id: people.id })
      .from(people)
      .where(eq(sql`lower(${people.email})`, sql`lower(${email})`));
    const granted = await tx.db
      .insert(platformRoleHolders)
      .values({ personId: person!.id, role: "admin" })
      .onConflictDoNothing()
      .returning();

    const secret = newTokenSecret();
    await tx.db.insert(authTokens).values({
      hash: hashTokenSecret(secret),
      purpose: "invitation",
      personId: person!.id,
      expiresAt: sql`now() + interval '1 day'`,
    });
    await record(tx, { type: "person.invited", personId: person!.id });
    if (granted.length > 0)
      await record(tx, { type: "role.granted", personId: person!.id, role: "admin" });
    return secret;
  });
}
