import { and, desc, eq, ne, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { requireActorId } from "../access/allow.ts";
import { challengeVisible, currentPhase } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { hasAllTerms, searchHighlight, searchPassage } from "../idea/search-highlight.ts";
import { matchesSearch, searchQuery } from "../idea/search-query.ts";
import { ideaVisible } from "../idea/visible-ideas.ts";

const maxIdeas = 30;

/**
 * The challenges and ideas that the actor may see and that contain all these words as prefixes,
 * with the words highlighted and a passage of the text. Two queries.
 */
export async function searchPage(ctx: Ctx, typed: string) {
  requireActorId(ctx.actor);
  const q = typed.replaceAll("\0", "").trim().slice(0, 100);
  const query = searchQuery(q);
  if (query === "") return { q, challenges: [], ideas: [], more: false };
  const document = sql`to_tsvector('simple',
    ${challenges.question} || ' ' || ${challenges.why} || ' ' || ${challenges.wanted})`;
  const [foundChallenges, foundIdeas] = await Promise.all([
    ctx.db
      .select({
        id: challenges.id,
        question: challenges.question,
        phase: currentPhase(),
        text: sql<string>`${challenges.why} || ' ' || ${challenges.wanted}`,
      })
      .from(challenges)
      .where(and(challengeVisible(ctx), sql`${document} @@ to_tsquery('simple', ${query})`))
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
      .where(and(matchesSearch(q), ne(ideas.stage, "draft"), ideaVisible(ctx)))
      .orderBy(
        desc(
          sql`ts_rank(
            setweight(to_tsvector('simple', ${ideas.title}), 'A')
              || to_tsvector('simple', ${ideas.bodyText}),
            to_tsquery('simple', ${query}))`,
        ),
        ideas.id,
      )
      .limit(maxIdeas + 1),
  ]);
  return {
    q,
    challenges: foundChallenges.map(({ question, text, ...challenge }) => ({
      ...challenge,
      question: searchHighlight(question, q),
      passage: hasAllTerms(question, q) ? null : searchPassage(text.trim(), question, q),
    })),
    ideas: foundIdeas.slice(0, maxIdeas).map(({ title, text, ...idea }) => ({
      ...idea,
      title: searchHighlight(title, q),
      passage: searchPassage(text, title, q),
    })),
    more: foundIdeas.length > maxIdeas,
  };
}
