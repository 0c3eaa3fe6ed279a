import { and, eq, sql } from "drizzle-orm";
import { challengeMembers } from "#db/schema/challenge.ts";
import { ledger } from "#db/schema/funding.ts";
import { allowChallenge } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { loadChallenge } from "../challenge/load-challenge.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";

/**
 * A sponsor sets the total they pledge to a challenge, in minor units; the ledger gets the
 * difference. A manager may record the pledge of a sponsor until the challenge starts. Never below
 * what has been allocated (funding.over-pledge). Setting the same total twice changes nothing.
 */
export function pledge(
  ctx: Ctx,
  input: { challengeId: string; sponsorId: string; totalMinor: number; note?: string },
) {
  return inTransaction(ctx, async (tx) => {
    const challenge = await loadChallenge(tx, input.challengeId);
    allowChallenge(
      tx.actor,
      input.sponsorId === tx.actor.id ? "funding.pledge" : "funding.pledge-for",
      challenge,
    );
    const [sponsor] = await tx.db
      .select({ id: challengeMembers.personId })
      .from(challengeMembers)
      .where(
        and(
          eq(challengeMembers.challengeId, challenge.id),
          eq(challengeMembers.personId, input.sponsorId),
          eq(challengeMembers.role, "sponsor"),
        ),
      );
    if (!sponsor) refuse("access.not-sponsor");

    // The ledger's trigger takes the same lock, so the total cannot change before the insert.
    await tx.db.execute(
      sql`select pg_advisory_xact_lock(
        726004,
        (hashtextextended(${`${challenge.id}:${sponsor.id}`}, 0) & 1023)::integer
      )`,
    );
    const [pledged] = await tx.db
      .select({ totalMinor: sql<number>`coalesce(sum(${ledger.amountMinor}), 0)`.mapWith(Number) })
      .from(ledger)
      .where(
        and(
          eq(ledger.challengeId, challenge.id),
          eq(ledger.sponsorId, sponsor.id),
          eq(ledger.kind, "pledge"),
        ),
      );
    const amountMinor = input.totalMinor - pledged!.totalMinor;
    if (amountMinor === 0) return;

    const [entry] = await tx.db
      .insert(ledger)
      .values({
        challengeId: challenge.id,
        kind: "pledge",
        sponsorId: sponsor.id,
        amountMinor,
        note: input.note ?? "",
        actorId: tx.actor.id,
      })
      .returning({ ref: ledger.ref });
    await record(tx, {
      type: "funding.pledged",
      challengeId: challenge.id,
      sponsorId: sponsor.id,
      ref: entry!.ref,
      kind: "pledge",
    });
  });
}
