import { eq, sql } from "drizzle-orm";
import type { Locale } from "#db/locales.ts";
import { people } from "#db/schema/people.ts";
import { allowPlatform } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { writeSecretLetter } from "../auth/token-email.ts";
import { type Ctx, inTransaction } from "../ctx.ts";

export type Invited = { email: string; name: string | null };
export type InvitationOutcome = "invited" | "again" | "here-already" | "deactivated";
type To = { locale: Locale; challenge?: { id: string; question: string } };

/** An administrator asks people in. Who has joined already is left alone; who has not yet gets a fresh link. */
export function invitePeople(ctx: Ctx, { addresses, ...to }: { addresses: Invited[] } & To) {
  return inTransaction(ctx, async (ctx) => {
    allowPlatform(ctx.actor, "platform.run");
    const outcomes: { personId: string; email: string; outcome: InvitationOutcome }[] = [];
    for (const address of addresses) outcomes.push(await inviteAddress(ctx, address, to));
    return outcomes;
  });
}

/**
 * One invitation: the person, a link and its letter. For verbs whose decision it is to ask somebody in (allowing it is theirs),
 * inside their transaction.
 */
export async function inviteAddress(ctx: Ctx, { email, name }: Invited, { locale, challenge }: To) {
  const [made] = await ctx.db
    .insert(people)
    .values({ email, name: name ?? nameFrom(email) })
    .onConflictDoNothing()
    .returning();
  const person = made ?? (await byEmail(ctx, email));
  const answer = (outcome: InvitationOutcome) => ({ personId: person.id, email, outcome });
  if (person.deactivatedAt) return answer("deactivated");
  if (person.passwordHash) return answer("here-already");

  const [inviter] = await ctx.db
    .select({ name: people.name })
    .from(people)
    .where(eq(people.id, ctx.actor.id!));
  await writeSecretLetter(
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
  return answer(made ? "invited" : "again");
}

/** How many of each outcome, as words for an address; outcomes that did not occur are left out. */
export function outcomeCounts(
  outcomes: readonly { outcome: InvitationOutcome }[],
): Partial<Record<InvitationOutcome, string>> {
  const counts: Partial<Record<InvitationOutcome, number>> = {};
  for (const { outcome } of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return Object.fromEntries(
    Object.entries(counts).map(([outcome, count]) => [outcome, String(count)]),
  );
}

async function byEmail(ctx: Ctx, email: string) {
  const [person] = await ctx.db
    .select()
    .from(people)
    .where(eq(sql`lower(${people.email})`, sql`lower(${email})`))
    .for("update");
  return person!;
}

/** robin.de-vries@… is called Robin De Vries until they say otherwise. */
export function nameFrom(email: string): string {
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
