import { and, desc, eq, ne, notInArray, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { ideaDistinctions } from "#db/schema/similarity.ts";
import { allowChallenge } from "../access/allow.ts";
import { challengeFacts } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { compareAll } from "./compare-all.ts";
import { termWeights } from "./term-weights.ts";

const maxIdeas = 2_000;
const maxPairs = 50;

/**
 * Pairs of similar ideas in a challenge, for its managers, with the reason why they differ if the
 * author gave one.
 */
export async function similarPairs(ctx: Ctx, challengeId: string) {
  const [challenge] = await ctx.db
    .select({ facts: challengeFacts(ctx), question: challenges.question })
    .from(challenges)
    .where(eq(challenges.id, challengeId));
  if (!challenge) refuse("not-found");
  allowChallenge(ctx.actor, "ideas.select", challenge.facts);
  const isCandidate = and(
    eq(ideas.challengeId, challengeId),
    notInArray(ideas.stage, ["draft", "withdrawn", "merged"]),
  );
  const [found, distinctions] = await Promise.all([
    ctx.db
      .select({
        id: ideas.id,
        title: ideas.title,
        stage: ideas.stage,
        text: sql<string>`left(${ideas.bodyText}, 1500)`,
      })
      .from(ideas)
      .where(isCandidate)
      .orderBy(desc(ideas.submittedAt), ideas.id)
      .limit(maxIdeas),
    ctx.db
      .select({
        ideaId: ideaDistinctions.ideaId,
        otherId: ideaDistinctions.otherId,
        reason: ideaDistinctions.reason,
      })
      .from(ideaDistinctions)
      .innerJoin(ideas, eq(ideas.id, ideaDistinctions.ideaId))
      .where(and(isCandidate, ne(ideaDistinctions.reason, ""))),
  ]);
  const reasons = new Map(
    distinctions.map(({ ideaId, otherId, reason }) => [`${ideaId} ${otherId}`, reason]),
  );
  const withoutText = ({ id, title, stage }: (typeof found)[number]) => ({ id, title, stage });
  const pairs = await compareAll(found, await termWeights(ctx));
  return {
    challenge: { id: challengeId, question: challenge.question },
    pairs: pairs.slice(0, maxPairs).map(({ one, other, same }) => ({
      same,
      one: withoutText(one),
      other: withoutText(other),
      reason: reasons.get(`${one.id} ${other.id}`) ?? reasons.get(`${other.id} ${one.id}`) ?? "",
    })),
  };
}

export type SimilarPairs = Awaited<ReturnType<typeof similarPairs>>;
