import type { ChallengeFacts } from "../access/challenge-rules.ts";
import { type IdeaFacts, ideaRules } from "../access/idea-rules.ts";
import type { Ctx } from "../ctx.ts";
import { ideaQuery } from "../idea/idea-query.ts";
import { ideasOfChallenge, type ListedIdea } from "../idea/ideas-of-challenge.ts";
import {
  type HighlightParts,
  hasAllTerms,
  searchHighlight,
  searchPassage,
} from "../idea/search-highlight.ts";
import { challengeHead } from "./challenge-head.ts";

/**
 * The page of a challenge: its head and one page of its ideas. Two queries. Counts are null where
 * they may not be seen; `votable` means that the actor can cast or withdraw a vote for the idea
 * now. Search terms are marked in the title and in a passage of the text.
 */
export async function challengePage(ctx: Ctx, id: string, asked: URLSearchParams) {
  const { facts, ...head } = await challengeHead(ctx, id);
  const count = head.may.count === true;
  const query = ideaQuery(asked, { count, groups: head.groups, themes: head.themes });
  const { ideas, after, at } = await ideasOfChallenge(ctx, id, query);
  return {
    challenge: head,
    query,
    ideas: ideas.map(({ version, ...idea }) => ({
      ...idea,
      ...searchMatch(idea, query.q),
      votes: count ? idea.votes : null,
      votable: mayVote(ctx, { ...idea, version }, facts),
    })),
    after,
    at,
  };
}

export type ChallengePage = Awaited<ReturnType<typeof challengePage>>;

/** Why a search found an idea: `inText` when the title alone does not show it. */
function searchMatch(
  { title, excerpt }: Pick<ListedIdea, "title" | "excerpt">,
  q: string,
): { excerpt: string | HighlightParts; marked?: HighlightParts; inText?: boolean } {
  return q
    ? {
        excerpt: searchPassage(excerpt, title, q),
        marked: searchHighlight(title, q),
        inText: !hasAllTerms(title, q),
      }
    : { excerpt };
}

function mayVote(
  { actor }: Ctx,
  { id, stage, version, authors, hasMyVote }: ListedIdea,
  challenge: ChallengeFacts,
): boolean {
  const idea: IdeaFacts = {
    id,
    stage,
    version,
    authorIds: authors.map((author) => author.id),
    ownerId: null,
    challenge,
  };
  return ideaRules[hasMyVote ? "idea.withdraw-vote" : "idea.vote"](actor, idea) === true;
}
