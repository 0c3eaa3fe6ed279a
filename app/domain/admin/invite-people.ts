import { eq, sql } from "drizzle-orm";
import type { Locale } from "#db/locales.ts";
import { people } from "#db/schema/people.ts";
import { allowPlatform } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { queueTokenEmail } from "../auth/queue-token-email.ts";
import { type Ctx, inTransaction } from "../ctx.ts";

export type Invitee = { email: string; name: string | null };
export type InvitationOutcome = "invited" | "again" | "here-already" | "deactivated";
type InvitationOptions = { locale: Locale; challenge?: { id: string; question: string } };

/**
 * Invites people to the platform by email address. People who have joined are skipped; people who
 * were invited before get a new link.
 */
export function invitePeople(
  ctx: Ctx,
  { addresses, ...options }: { addresses: Invitee[] } & InvitationOptions,
) {
  return inTransaction(ctx, async (tx) => {
    allowPlatform(tx.actor, "platform.run");
    const outcomes: { personId: string; email: string; outcome: InvitationOutcome }[] = [];
    for (const address of addresses) outcomes.push(await inviteAddress(tx, address, options));
    return outcomes;
  });
}

/**
 * Invites one address: creates the person, the token and the email. Call it inside the transaction
 * of the deciding verb, which checks the permission.
 */
export async function inviteAddress(
  ctx: Ctx,
  { email, name }: Invitee,
  { locale, challenge }: InvitationOptions,
) {
  const [created] = await ctx.db
    .insert(people)
    .values({ email, name: name ?? nameFromEmail(email) })
    .onConflictDoNothing()
    .returning();
  const person = created ?? (await lockPersonByEmail(ctx, email));
  const result = (outcome: InvitationOutcome) => ({ personId: person.id, email, outcome });
  if (person.deactivatedAt) return result("deactivated");
  if (person.passwordHash) return result("here-already");

  const [inviter] = await ctx.db
    .select({ name: people.name })
    .from(people)
    .where(eq(people.id, ctx.actor.id!));
  await queueTokenEmail(
    ctx,
    "invitation",
    { ...person, email: person.email!, locale: person.locale ?? locale },
    { inviter: inviter!.name, ...(challenge ? { question: challenge.question } : {}) },
    { challengeId: challenge?.id },
  );
  await record(ctx, {
    type: "person.invited",
    personId: person.id,
    ...(challenge ? { challengeId: challenge.id } : {}),
  });
  return result(created ? "invited" : "again");
}

/** The number of each outcome, as text for a URL; outcomes that did not occur are left out. */
export function outcomeCounts(
  outcomes: readonly { outcome: InvitationOutcome }[],
): Partial<Record<InvitationOutcome, string>> {
  const counts: Partial<Record<InvitationOutcome, number>> = {};
  for (const { outcome } of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return Object.fromEntries(
    Object.entries(counts).map(([outcome, count]) => [outcome, String(count)]),
  );
}

async function lockPersonByEmail(ctx: Ctx, email: string) {
  const [person] = await ctx.db
    .select()
    .from(people)
    .where(eq(sql`lower(${people.email})`, sql`lower(${email})`))
    .for("update");
  return person!;
}

/** The initial name of a new person: robin.de-vries@… becomes Robin De Vries until they change it. */
export function nameFromEmail(email: string): string {
  const words = email
    .split("@")[0]!
    .split("+")[0]!
    .split(/[._-]+/)
    .filter(Boolean);
  return (
    words
      .map((word) => word[0]!.toUpperCase() + word.slice(1))
      .join(" ")
      .slice(0, 80) || email
  );
}
