import { and, desc, eq, ne, notInArray, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { ideaDifferences } from "#db/schema/similarity.ts";
import { allowChallenge } from "../access/allow.ts";
import { challengeFacts } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { compareAll } from "./compare-all.ts";
import { learnWorth } from "./term-weights.ts";

const newest = 2_000;
const shown = 50;

/** For the managers of a challenge: which of its ideas are alike, two by two, with why one is another where its writer said so. */
export async function alikePairs(ctx: Ctx, challengeId: string) {
  const [challenge] = await ctx.db
    .select({ facts: challengeFacts(ctx), question: challenges.question })
    .from(challenges)
    .where(eq(challenges.id, challengeId));
  if (!challenge) refuse("not-found");
  allowChallenge(ctx.actor, "ideas.choose", challenge.facts);
  const here = and(
    eq(ideas.challengeId, challengeId),
    notInArray(ideas.stage, ["draft", "withdrawn", "merged"]),
  );
  const [found, said] = await Promise.all([
    ctx.db
      .select({
        id: ideas.id,
        title: ideas.title,
        stage: ideas.stage,
        text: sql<string>`left(${ideas.bodyText}, 1500)`,
      })
      .from(ideas)
      .where(here)
      .orderBy(desc(ideas.submittedAt), ideas.id)
      .limit(newest),
    ctx.db
      .select({
        ideaId: ideaDifferences.ideaId,
        otherId: ideaDifferences.otherId,
        reason: ideaDifferences.reason,
      })
      .from(ideaDifferences)
      .innerJoin(ideas, eq(ideas.id, ideaDifferences.ideaId))
      .where(and(here, ne(ideaDifferences.reason, ""))),
  ]);
  const reasons = new Map(
    said.map(({ ideaId, otherId, reason }) => [`${ideaId} ${otherId}`, reason]),
  );
  const face = ({ id, title, stage }: (typeof found)[number]) => ({ id, title, stage });
  const pairs = await compareAll(found, await learnWorth(ctx));
  return {
    challenge: { id: challengeId, question: challenge.question },
    pairs: pairs.slice(0, shown).map(({ one, other, same }) => ({
      same,
      one: face(one),
      other: face(other),
      reason: reasons.get(`${one.id} ${other.id}`) ?? reasons.get(`${other.id} ${one.id}`) ?? "",
    })),
  };
}

export type AlikePairs = Awaited<ReturnType<typeof alikePairs>>;
