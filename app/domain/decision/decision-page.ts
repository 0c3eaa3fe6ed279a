import { and, asc, eq, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { decisions } from "#db/schema/jury.ts";
import { allowChallenge } from "../access/allow.ts";
import { challengeRules } from "../access/challenge-rules.ts";
import { juryRules } from "../access/jury-rules.ts";
import { challengeFacts } from "../challenge/load-challenge.ts";
import { creditedPeople } from "../credit/credit.ts";
import type { Ctx } from "../ctx.ts";
import { openConcerns } from "../idea/open-concerns.ts";
import { loadJury } from "../jury/load-review.ts";
import { ranking } from "../jury/ranking.ts";
import { refuse } from "../refusals.ts";
import { decisionVersion, undecidedStages } from "./load-decisions.ts";

/** Every idea that needs a verdict, with its draft decision. Only the team may see this page. */
export async function decisionPage(ctx: Ctx, challengeId: string) {
  const [challenge] = await ctx.db
    .select({
      facts: challengeFacts(ctx),
      question: challenges.question,
      currency: challenges.currency,
    })
    .from(challenges)
    .where(eq(challenges.id, challengeId));
  if (!challenge) refuse("not-found");
  allowChallenge(ctx.actor, "jury.oversee", challenge.facts);

  const rows = await ctx.db
    .select({
      id: ideas.id,
      title: ideas.title,
      stage: ideas.stage,
      requestedAmountMinor: ideas.requestedAmountMinor,
      authors: sql<string[]>`array(
        select p.name
        from idea_authors a
        join people p on p.id = a.person_id
        where a.idea_id = ${ideas.id}
        order by a.position)`,
      verdict: decisions.verdict,
      motivation: decisions.motivation,
      version: decisionVersion,
      publishedAt: decisions.publishedAt,
      writtenAt: decisions.writtenAt,
      concerns: openConcerns(ideas.id),
      helpers: creditedPeople(ideas.id),
    })
    .from(ideas)
    .leftJoin(decisions, eq(decisions.ideaId, ideas.id))
    .where(
      and(
        eq(ideas.challengeId, challengeId),
        sql`(${ideas.stage} in ${undecidedStages} or ${decisions.publishedAt} is not null)`,
      ),
    )
    .orderBy(asc(ideas.title), asc(ideas.id));

  // The jury's standing is shown to those who may see the ranking by now.
  const jury = await loadJury(ctx, challenge.facts);
  const juryRanking =
    juryRules["ranking.see"](ctx.actor, jury) === true ? await ranking(ctx, challengeId) : null;
  const standings = new Map(
    juryRanking?.ideas.map(({ id, rank, mean, corrected, reviews, disagreed }) => [
      id,
      { rank, score: corrected ?? mean, reviews, disagreed },
    ]),
  );

  const list = rows.map((row) => ({
    ...row,
    standing: standings.get(row.id) ?? null,
    state: draftState(row),
  }));
  list.sort((a, b) => (a.standing?.rank ?? Infinity) - (b.standing?.rank ?? Infinity) || 0);
  const count = (test: (row: (typeof list)[number]) => boolean) => list.filter(test).length;
  return {
    challenge: {
      id: challengeId,
      question: challenge.question,
      currency: challenge.currency,
      phase: challenge.facts.phase,
    },
    ideas: list,
    scale: juryRanking?.scale ?? null,
    published: list.find((row) => row.publishedAt)?.publishedAt ?? null,
    counts: {
      all: list.length,
      ready: count(({ state }) => state === "ready"),
      winners: count(({ verdict }) => verdict === "winner"),
    },
    may: {
      write: challengeRules["decision.write"](ctx.actor, challenge.facts),
      publish: challengeRules["decision.publish"](ctx.actor, challenge.facts),
    },
  };
}

type DraftState = "todo" | "ready" | "motivation-missing";

function draftState(row: { verdict: string | null; motivation: string | null }): DraftState {
  if (!row.verdict) return "todo";
  return row.motivation ? "ready" : "motivation-missing";
}
