import { and, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { challengeVisible } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { ideaVisible } from "../idea/visible-ideas.ts";
import { fingerprints, rareFingerprints } from "./fingerprints.ts";
import {
  type IdeaText,
  parseText,
  type Similarity,
  similarityTo,
  type TermWeights,
} from "./similarity.ts";
import { termWeights } from "./term-weights.ts";

const maxCandidates = 500; // ideas that hold a rare fingerprint
const maxCompared = 24; // of those, compared in full

export type RankedIdea = Similarity & { id: string };

/**
 * The submitted ideas that the actor may see, most similar first and older first among equals. The
 * database finds those with the same rare fingerprints; the similarity ranks them. Ideas that the
 * actor may not see are left out before anything is counted. One query.
 */
export async function rankSimilar(
  ctx: Ctx,
  idea: IdeaText,
  options: { excludeId?: string; weights?: TermWeights } = {},
): Promise<RankedIdea[]> {
  const weights = options.weights ?? (await termWeights(ctx));
  const all = fingerprints(idea);
  if (ctx.actor.id === null || all.length === 0) return [];
  const rare = rareFingerprints(all, weights);
  // Safe to quote: fingerprints consist of letters, digits and "~".
  const anyOf = (list: readonly string[]): SQL =>
    sql`${list.map((fingerprint) => `'${fingerprint}'`).join(" | ")}::tsquery`;
  const candidates = sql`(
    with visible as materialized (
      select ${challenges.id} from ${challenges} where ${challengeVisible(ctx)})
    select idea_id
    from (
      select idea_id, fingerprints
      from idea_fingerprints
      where fingerprints @@ ${anyOf(rare)} and challenge_id in (select id from visible)
      limit ${maxCandidates}) held
    order by
      ts_rank(fingerprints, ${anyOf(all)}, 1) + ts_rank(fingerprints, ${anyOf(rare)}, 1) desc,
      idea_id
    limit ${maxCompared})`;
  const found = await ctx.db
    .select({
      id: ideas.id,
      title: ideas.title,
      text: sql<string>`left(${ideas.bodyText}, 1500)`,
      submittedAt: ideas.submittedAt,
    })
    .from(ideas)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .where(
      and(
        inArray(ideas.id, candidates),
        ne(ideas.stage, "draft"),
        ne(ideas.id, options.excludeId ?? ""),
        ideaVisible(ctx),
      ),
    );
  const similarityOf = similarityTo(parseText(idea), weights);
  const hasOnlyTitle = idea.text.trim() === ""; // then it is compared with titles only
  return found
    .map(({ id, submittedAt, ...other }) => ({
      id,
      submittedAt: submittedAt?.getTime() ?? 0,
      ...similarityOf(parseText(hasOnlyTitle ? { ...other, text: "" } : other)),
    }))
    .sort((one, other) => other.score - one.score || one.submittedAt - other.submittedAt)
    .map(({ submittedAt: _, ...ranked }) => ranked);
}
