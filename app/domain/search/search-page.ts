import { and, desc, eq, ne, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { signedInId } from "../access/allow.ts";
import { phaseNow, seesChallengeSql } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { markedWords, passageOf, saysAll } from "../idea/search-highlight.ts";
import { inWords, wordsAsked } from "../idea/search-query.ts";
import { seesIdeaSql } from "../idea/visible-ideas.ts";

const most = 30;

/**
 * Challenges and ideas that hold these words, of those one may see: each word from its beginning. Comes with the words marked, and
 * with a passage of the text: of nothing that was not found, so of nothing one may not see. Two queries.
 */
export async function searchPage(ctx: Ctx, typed: string) {
  signedInId(ctx.actor);
  const q = typed
    .replace(/\u0000/g, "")
    .trim()
    .slice(0, 100);
  const asked = wordsAsked(q);
  if (asked === "") return { q, challenges: [], ideas: [], more: false };
  const document = sql`to_tsvector('simple', ${challenges.question} || ' ' || ${challenges.why} || ' ' || ${challenges.wanted})`;
  const [foundChallenges, foundIdeas] = await Promise.all([
    ctx.db
      .select({
        id: challenges.id,
        question: challenges.question,
        phase: phaseNow(),
        text: sql<string>`${challenges.why} || ' ' || ${challenges.wanted}`,
      })
      .from(challenges)
      .where(and(seesChallengeSql(ctx), sql`${document} @@ to_tsquery('simple', ${asked})`))
      .orderBy(desc(challenges.createdAt), challenges.id)
      .limit(10),
    ctx.db
      .select({
        id: ideas.id,
        title: ideas.title,
        stage: ideas.stage,
        challengeId: challenges.id,
        question: challenges.question,
        text: ideas.bodyText,
      })
      .from(ideas)
      .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
      .where(and(inWords(q), ne(ideas.stage, "draft"), seesIdeaSql(ctx)))
      .orderBy(
        desc(
          sql`ts_rank(setweight(to_tsvector('simple', ${ideas.title}), 'A') || to_tsvector('simple', ${ideas.bodyText}), to_tsquery('simple', ${asked}))`,
        ),
        ideas.id,
      )
      .limit(most + 1),
  ]);
  return {
    q,
    challenges: foundChallenges.map(({ question, text, ...challenge }) => ({
      ...challenge,
      question: markedWords(question, q),
      passage: saysAll(question, q) ? null : passageOf(text.trim(), question, q),
    })),
    ideas: foundIdeas.slice(0, most).map(({ title, text, ...idea }) => ({
      ...idea,
      title: markedWords(title, q),
      passage: passageOf(text, title, q),
    })),
    more: foundIdeas.length > most,
  };
}
