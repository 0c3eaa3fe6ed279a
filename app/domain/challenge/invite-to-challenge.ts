import { eq } from "drizzle-orm";
import type { Locale } from "#db/locales.ts";
import { challengeInvitees, challenges } from "#db/schema/challenge.ts";
import { allowChallenge } from "../access/allow.ts";
import { type Invitee, inviteAddress } from "../admin/invite-people.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { loadChallenge } from "./load-challenge.ts";

type Input = { challenge: string; addresses: readonly Invitee[]; locale: Locale };

/**
 * Invites people to a challenge by email address. New people get an invitation that leads to it.
 * When only invited people take part, everyone invited is added to the audience.
 */
export function inviteToChallenge(ctx: Ctx, { challenge: id, addresses, locale }: Input) {
  return inTransaction(ctx, async (tx) => {
    const facts = await loadChallenge(tx, id);
    allowChallenge(tx.actor, "challenge.edit", facts);
    const [challenge] = await tx.db
      .select({ id: challenges.id, question: challenges.question })
      .from(challenges)
      .where(eq(challenges.id, id));

    const outcomes = [];
    for (const address of addresses)
      outcomes.push(await inviteAddress(tx, address, { locale, challenge: challenge! }));
    const invitees = outcomes
      .filter(({ outcome }) => outcome !== "deactivated")
      .map(({ personId }) => ({ challengeId: id, personId }));
    if (facts.audience === "invited" && invitees.length)
      await tx.db.insert(challengeInvitees).values(invitees).onConflictDoNothing();
    return outcomes;
  });
}
