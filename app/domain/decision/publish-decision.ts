import { and, eq, isNull, sql } from "drizzle-orm";
import { decisions } from "#db/schema/jury.ts";
import { allowChallenge } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { openSeals, sealedIn } from "../anonymity/reveal-authors.ts";
import { holdChallenge } from "../challenge/lock-challenge.ts";
import { freezeCredit } from "../credit/snapshot-credit.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdeas } from "../idea/load-idea.ts";
import { moveIdeas } from "../idea/move-idea.ts";
import { refuse } from "../refusals.ts";
import { loadDecisions } from "./load-decisions.ts";
import { isPublished } from "./write-decisions.ts";

/**
 * The decision goes out, for all ideas in one moment: every winner wins and every other is declined, each with its own
 * motivation; names that were sealed until now come out, and who helped is kept as it stands. Only when each has a verdict and words (decision.incomplete), and only once (decision.published).
 */
export function publishDecision(ctx: Ctx, input: { challengeId: string }) {
  return inTransaction(ctx, async (ctx) => {
    const challenge = await holdChallenge(ctx, input.challengeId, "alone");
    allowChallenge(ctx.actor, "decision.publish", challenge);
    if (await isPublished(ctx, challenge.id)) refuse("decision.published");
    const written = await loadDecisions(ctx, challenge.id);
    const missing = written.filter(({ verdict, motivation }) => !verdict || !motivation?.trim());
    if (written.length === 0 || missing.length > 0)
      refuse("decision.incomplete", { count: missing.length });

    await openSeals(ctx, sealedIn(challenge.id), "decision");
    const ideas = await loadIdeas(
      ctx,
      written.map(({ ideaId }) => ideaId),
    );
    const moves = ideas.map((idea, n) => ({
      idea,
      reason: written[n]!.motivation!,
      verdict: written[n]!.verdict!,
    }));
    await freezeCredit(
      ctx,
      ideas.map(({ id }) => id),
    );
    await moveIdeas(
      ctx,
      "win",
      moves.filter(({ verdict }) => verdict === "winner"),
    );
    await moveIdeas(
      ctx,
      "decline",
      moves.filter(({ verdict }) => verdict === "not-selected"),
    );
    await ctx.db
      .update(decisions)
      .set({ publishedAt: sql`now()` })
      .where(and(eq(decisions.challengeId, challenge.id), isNull(decisions.publishedAt)));
    await record(ctx, { type: "decision.published", challengeId: challenge.id });
  });
}
