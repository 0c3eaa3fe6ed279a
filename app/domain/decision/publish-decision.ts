import { and, eq, isNull, sql } from "drizzle-orm";
import { decisions } from "#db/schema/jury.ts";
import { allowChallenge } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { anonymousIdeasIn, revealAuthors } from "../anonymity/reveal-authors.ts";
import { lockChallenge } from "../challenge/lock-challenge.ts";
import { snapshotCredit } from "../credit/snapshot-credit.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdeas } from "../idea/load-idea.ts";
import { moveIdeas } from "../idea/move-idea.ts";
import { refuse } from "../refusals.ts";
import { loadDecisions } from "./load-decisions.ts";
import { isDecisionPublished } from "./write-decisions.ts";

/**
 * Publishes the decision for all ideas at once: winners win and the others are declined, each with
 * its own motivation. Reveals anonymous authors and takes a snapshot of the credit. Refuses with
 * decision.incomplete when a verdict or motivation is missing, and with decision.published the
 * second time.
 */
export function publishDecision(ctx: Ctx, input: { challengeId: string }) {
  return inTransaction(ctx, async (tx) => {
    const challenge = await lockChallenge(tx, input.challengeId, "exclusive");
    allowChallenge(tx.actor, "decision.publish", challenge);
    if (await isDecisionPublished(tx, challenge.id)) refuse("decision.published");
    const written = await loadDecisions(tx, challenge.id);
    const missing = written.filter(({ verdict, motivation }) => !verdict || !motivation?.trim());
    if (written.length === 0 || missing.length > 0)
      refuse("decision.incomplete", { count: missing.length });

    await revealAuthors(tx, anonymousIdeasIn(challenge.id), "decision");
    const ideas = await loadIdeas(
      tx,
      written.map(({ ideaId }) => ideaId),
    );
    const moves = ideas.map((idea, index) => ({
      idea,
      reason: written[index]!.motivation!,
      verdict: written[index]!.verdict!,
    }));
    await snapshotCredit(
      tx,
      ideas.map(({ id }) => id),
    );
    await moveIdeas(
      tx,
      "win",
      moves.filter(({ verdict }) => verdict === "winner"),
    );
    await moveIdeas(
      tx,
      "decline",
      moves.filter(({ verdict }) => verdict === "not-selected"),
    );
    await tx.db
      .update(decisions)
      .set({ publishedAt: sql`now()` })
      .where(and(eq(decisions.challengeId, challenge.id), isNull(decisions.publishedAt)));
    await record(tx, { type: "decision.published", challengeId: challenge.id });
  });
}
