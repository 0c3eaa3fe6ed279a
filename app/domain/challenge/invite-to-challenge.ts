import { eq } from "drizzle-orm";
import type { Locale } from "#db/locales.ts";
import { challengeInvitees, challenges } from "#db/schema/challenge.ts";
import { allowChallenge } from "../access/allow.ts";
import { type Invited, inviteAddress } from "../admin/invite-people.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { loadChallenge } from "./load-challenge.ts";

type Input = { challenge: string; addresses: readonly Invited[]; locale: Locale };

/**
 * Whoever runs a challenge asks people to it by address: newcomers get an invitation that leads there. Where only invited
 * people take part, all of them are on its list from now on; elsewhere the audience stays as it is.
 */
export function inviteToChallenge(ctx: Ctx, { challenge: id, addresses, locale }: Input) {
  return inTransaction(ctx, async (ctx) => {
    const facts = await loadChallenge(ctx, id);
    allowChallenge(ctx.actor, "challenge.edit", facts);
    const [challenge] = await ctx.db
      .select({ id: challenges.id, question: challenges.question })
      .from(challenges)
      .where(eq(challenges.id, id));

    const outcomes = [];
    for (const address of addresses)
      outcomes.push(await inviteAddress(ctx, address, { locale, challenge: challenge! }));
    const welcome = outcomes
      .filter(({ outcome }) => outcome !== "deactivated")
      .map(({ personId }) => ({ challengeId: id, personId }));
    if (facts.audience === "invited" && welcome.length)
      await ctx.db.insert(challengeInvitees).values(welcome).onConflictDoNothing();
    return outcomes;
  });
}
