import { and, asc, eq, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { decisions } from "#db/schema/jury.ts";
import { allowChallenge } from "../access/allow.ts";
import { juryRules } from "../access/jury-rules.ts";
import { challengeRules } from "../access/rules.ts";
import { challengeFacts } from "../challenge/load-challenge.ts";
import { creditedSql } from "../credit/credit.ts";
import type { Ctx } from "../ctx.ts";
import { openConcernsSql } from "../idea/open-concerns.ts";
import { loadJury } from "../jury/load-review.ts";
import { ranking } from "../jury/ranking.ts";
import { refuse } from "../refusals.ts";
import { decisionVersion, undecided } from "./load-decisions.ts";

/** Every idea that wants a verdict, with what has been written so far. Only the team sees it before it is published. */
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
      askedMinor: ideas.askedMinor,
      authors: sql<
        string[]
      >`array(select p.name from idea_authors a join people p on p.id = a.person_id where a.idea_id = ${ideas.id} order by a.position)`,
      verdict: decisions.verdict,
      motivation: decisions.motivation,
      version: decisionVersion,
      publishedAt: decisions.publishedAt,
      writtenAt: decisions.writtenAt,
      concerns: openConcernsSql(ideas.id),
      helpers: creditedSql(ideas.id),
    })
    .from(ideas)
    .leftJoin(decisions, eq(decisions.ideaId, ideas.id))
    .where(
      and(
        eq(ideas.challengeId, challengeId),
        sql`(${ideas.stage} in ${undecided} or ${decisions.publishedAt} is not null)`,
      ),
    )
    .orderBy(asc(ideas.title), asc(ideas.id));

  // What the jury gave stands beside it, for whoever may see that by now.
  const jury = await loadJury(ctx, challenge.facts);
  const judged =
    juryRules["ranking.see"](ctx.actor, jury) === true ? await ranking(ctx, challengeId) : null;
  const standing = new Map(
    judged?.ideas.map(({ id, rank, mean, corrected, reviews, disagreed }) => [
      id,
      { rank, score: corrected ?? mean, reviews, disagreed },
    ]),
  );

  const state = (row: (typeof rows)[number]) =>
    !row.verdict ? "todo" : row.motivation ? "ready" : "words-missing";
  const list = rows.map((row) => ({
    ...row,
    standing: standing.get(row.id) ?? null,
    state: state(row) as "todo" | "ready" | "words-missing",
  }));
  list.sort((a, b) => (a.standing?.rank ?? Infinity) - (b.standing?.rank ?? Infinity) || 0);
  const count = (which: (row: (typeof list)[number]) => boolean) => list.filter(which).length;
  return {
    challenge: {
      id: challengeId,
      question: challenge.question,
      currency: challenge.currency,
      phase: challenge.facts.phase,
    },
    ideas: list,
    scale: judged?.scale ?? null,
    published: list.find((row) => row.publishedAt)?.publishedAt ?? null,
    counts: {
      all: list.length,
      ready: count((r) => r.state === "ready"),
      winners: count((r) => r.verdict === "winner"),
    },
    may: {
      write: challengeRules["decision.write"](ctx.actor, challenge.facts),
      publish: challengeRules["decision.publish"](ctx.actor, challenge.facts),
    },
  };
}
