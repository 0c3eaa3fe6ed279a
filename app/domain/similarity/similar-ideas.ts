import { and, eq, notInArray, sql } from "drizzle-orm";
import { anyOf } from "#db/any-of.ts";
import type { IdeaStage } from "#db/enums.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { type IdeaFacts, ideaRules, isAuthorOrPlaceholder } from "../access/idea-rules.ts";
import type { Permission } from "../access/permission.ts";
import type { Ctx } from "../ctx.ts";
import { ideaFacts } from "../idea/load-idea.ts";
import { ideaVisible } from "../idea/visible-ideas.ts";
import { type RankedIdea, rankSimilar } from "./rank-similar.ts";
import { type IdeaText, similarThreshold } from "./similarity.ts";

export const maxSimilar = 3;

/**
 * `outcome`: the result, the lesson or the reason it was not selected, where the actor may read
 * that, else empty. `same`: almost the same idea.
 */
export type SimilarIdea = {
  id: string;
  title: string;
  stage: IdeaStage;
  challengeId: string;
  question: string;
  same: boolean;
  isOwn: boolean;
  outcome: string;
  lastMoveAt: string;
  hasMyVote: boolean;
  may: { vote: Permission; contribute: Permission };
};

/**
 * The submitted ideas most similar to a text, of all challenges that the actor may see. Two
 * queries.
 */
export async function similarIdeas(
  ctx: Ctx,
  idea: IdeaText,
  excludeId?: string,
): Promise<SimilarIdea[]> {
  const ranked = (await rankSimilar(ctx, idea, { excludeId }))
    .filter(({ score, same }) => same || score >= similarThreshold)
    .slice(0, maxSimilar);
  return ranked.length === 0 ? [] : loadRanked(ctx, ranked);
}

type LastMove = { at: string; reason: string | null };
const lastMove = sql<LastMove | null>`(
  select jsonb_build_object('at', c.changed_at, 'reason', c.reason)
  from idea_stage_changes c
  where c.idea_id = ${ideas.id}
  order by c.id desc
  limit 1)`;

async function loadRanked(ctx: Ctx, ranked: readonly RankedIdea[]): Promise<SimilarIdea[]> {
  const rows = await ctx.db
    .select({
      ...ideaFacts(ctx),
      title: ideas.title,
      question: challenges.question,
      submittedAt: ideas.submittedAt,
      lesson: sql<string>`coalesce((
        select coalesce(lesson, outcome)
        from implementations m
        where m.idea_id = ${ideas.id}), '')`,
      lastMove,
      hasMyVote: sql<boolean>`exists (
        select from votes v
        where v.idea_id = ${ideas.id} and v.voter_id = ${ctx.actor.id ?? ""} and v.choice = 1)`,
    })
    .from(ideas)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .where(
      and(
        eq(ideas.id, anyOf(ranked.map(({ id }) => id))),
        notInArray(ideas.stage, ["draft", "withdrawn", "merged"]),
        ideaVisible(ctx),
      ),
    );
  return ranked.flatMap(({ id, same }) =>
    rows
      .filter((row) => row.id === id)
      .map((row) => ({
        id,
        title: row.title,
        question: row.question,
        stage: row.stage,
        same,
        hasMyVote: row.hasMyVote,
        challengeId: row.challenge.id,
        isOwn: isAuthorOrPlaceholder(ctx.actor, row),
        outcome: mayReadOutcome(ctx, row) ? row.lesson || row.lastMove?.reason || "" : "",
        lastMoveAt: new Date(row.lastMove?.at ?? row.submittedAt ?? 0).toISOString(),
        may: {
          vote: ideaRules["idea.vote"](ctx.actor, row),
          contribute: ideaRules["idea.contribute"](ctx.actor, row),
        },
      })),
  );
}

// The same condition as on the idea's own page.
function mayReadOutcome({ actor }: Ctx, idea: IdeaFacts): boolean {
  if (idea.stage === "not-selected") return ideaRules["idea.read-reason"](actor, idea) === true;
  return idea.stage === "realised" || idea.stage === "stopped";
}
