import { ideaRules, type ChallengeFacts, type IdeaFacts } from "../access/rules.ts";
import { challengeHead } from "../challenge/challenge-head.ts";
import type { Ctx } from "../ctx.ts";
import { ideaQuery } from "./idea-query.ts";
import { ideasOfChallenge, type ListedIdea } from "./ideas-of-challenge.ts";

/** The page of a challenge: its head, and one page of its ideas. Two queries. Counts are null where they may not be seen. */
export async function challengePage(ctx: Ctx, id: string, asked: URLSearchParams) {
  const { facts, ...head } = await challengeHead(ctx, id);
  const count = head.may.count === true;
  const query = ideaQuery(asked, count);
  const { ideas, after } = await ideasOfChallenge(ctx, id, query);
  return {
    challenge: head,
    query,
    ideas: ideas.map((idea) => ({ ...idea, votes: count ? idea.votes : null, may: mayVote(ctx, factsOf(idea, facts)) })),
    after,
  };
}

export type ChallengePage = Awaited<ReturnType<typeof challengePage>>;

const factsOf = ({ id, stage, version, authors }: ListedIdea, challenge: ChallengeFacts): IdeaFacts =>
  ({ id, stage, version, authorIds: authors.map((author) => author.id), ownerId: null, challenge });

const mayVote = ({ actor }: Ctx, idea: IdeaFacts) => ({ vote: ideaRules["idea.vote"](actor, idea), takeVoteBack: ideaRules["idea.take-vote-back"](actor, idea) });
