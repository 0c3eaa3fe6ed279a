import { type ChallengeFacts, type IdeaFacts, ideaRules } from "../access/rules.ts";
import type { Ctx } from "../ctx.ts";
import { ideaQuery } from "../idea/idea-query.ts";
import { ideasOfChallenge, type ListedIdea } from "../idea/ideas-of-challenge.ts";
import { markedWords, type Pieces, passageOf, saysAll } from "../idea/search-highlight.ts";
import { challengeHead } from "./challenge-head.ts";

/**
 * The page of a challenge: its head, and one page of its ideas. Two queries. Counts are null where they may not be seen;
 * `votable` is whether the one who looks can give this idea a vote now, or take theirs back. Words that were looked for are
 * marked in the title and in a passage of the text.
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
      ...found(idea, query.q),
      votes: count ? idea.votes : null,
      votable: mayVote(ctx, { ...idea, version }, facts),
    })),
    after,
    at,
  };
}

export type ChallengePage = Awaited<ReturnType<typeof challengePage>>;

/** What a list says of why it found an idea: `inText` where the title alone does not. */
function found(
  { title, excerpt }: Pick<ListedIdea, "title" | "excerpt">,
  q: string,
): { excerpt: string | Pieces; marked?: Pieces; inText?: boolean } {
  return q
    ? {
        excerpt: passageOf(excerpt, title, q),
        marked: markedWords(title, q),
        inText: !saysAll(title, q),
      }
    : { excerpt };
}

function mayVote(
  { actor }: Ctx,
  { id, stage, version, authors, mine }: ListedIdea,
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
  return ideaRules[mine ? "idea.withdraw-vote" : "idea.vote"](actor, idea) === true;
}
