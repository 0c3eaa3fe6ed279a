// From scorecards to a ranking. Pure; the read that loads them is ranking.ts.
import { jurorSeverity } from "./juror-severity.ts";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";
import { mean, rescale, type Scale, spread, weightedMean } from "./weighted-mean.ts";

export type Criterion = { id: string; weight: number; scaleMin: number; scaleMax: number };
export type Scorecard = {
  ideaId: string;
  jurorId: string;
  scores: readonly { criterionId: string; value: number }[];
};

export type Standing = {
  ideaId: string;
  reviews: number;
  /** Of the jurors' own weighted means. */
  mean: number | null;
  /** Corrected for strict and mild jurors; null when the jurors cannot be compared. */
  corrected: number | null;
  spread: number | null;
  low: number | null;
  high: number | null;
  byCriterion: Record<string, number>;
  disagreed: boolean;
  /** By the corrected score where there is one, else by the mean. Equal scores share a rank. */
  rank: number | null;
  rawRank: number | null;
};

export type Agreement = "strong" | "fair" | "weak" | "unknown";

/** The scale of the results: that of the first criterion. */
export const resultScale = (criteria: readonly Criterion[]): Scale =>
  criteria[0] ? { min: criteria[0].scaleMin, max: criteria[0].scaleMax } : { min: 1, max: 5 };

/**
 * Jurors disagree when their scores spread over this share of the scale: 1 point on a scale of 1–5.
 */
const disagreementShare = 0.25;

/** One juror's score for one idea: the weighted mean over the criteria they answered. */
export function scorecardScore(card: Scorecard, criteria: readonly Criterion[]): number | null {
  const scale = resultScale(criteria);
  return weightedMean(
    card.scores.flatMap(({ criterionId, value }) => {
      const criterion = criteria.find(({ id }) => id === criterionId);
      if (!criterion) return [];
      const { scaleMin: min, scaleMax: max, weight } = criterion;
      return [{ value: rescale(value, { min, max }, scale), weight }];
    }),
  );
}

/**
 * Every idea with its rank, best first, and the agreement of the jury (Krippendorff's alpha,
 * interval).
 */
export function standings(
  ideaIds: readonly string[],
  cards: readonly Scorecard[],
  criteria: readonly Criterion[],
) {
  const given = cards.flatMap((card) => {
    const score = scorecardScore(card, criteria);
    return score === null || !ideaIds.includes(card.ideaId)
      ? []
      : [{ ideaId: card.ideaId, jurorId: card.jurorId, score }];
  });
  const scoresOf = (id: string) =>
    given.filter(({ ideaId }) => ideaId === id).map(({ score }) => score);
  const severity = jurorSeverity(given);
  const { min, max } = resultScale(criteria);

  const unranked = ideaIds.map((ideaId): Standing => {
    const own = scoresOf(ideaId);
    const ownSpread = spread(own);
    return {
      ideaId,
      reviews: own.length,
      mean: mean(own),
      corrected: severity.connected ? (severity.ideas.get(ideaId) ?? null) : null,
      spread: ownSpread,
      low: own.length ? Math.min(...own) : null,
      high: own.length ? Math.max(...own) : null,
      byCriterion: meansByCriterion(cards.filter((card) => card.ideaId === ideaId)),
      disagreed: ownSpread !== null && ownSpread >= disagreementShare * (max - min),
      rank: null,
      rawRank: null,
    };
  });
  const rawRanks = ranksBy(unranked, ({ mean: score }) => score);
  const finalRanks = severity.connected
    ? ranksBy(unranked, ({ corrected }) => corrected)
    : rawRanks;
  const ranked = unranked.map((standing) => ({
    ...standing,
    rank: finalRanks.get(standing.ideaId) ?? null,
    rawRank: rawRanks.get(standing.ideaId) ?? null,
  }));
  const alpha = krippendorffAlpha(ideaIds.map(scoresOf), "interval");
  return {
    ideas: ranked.sort(
      (a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.ideaId < b.ideaId ? -1 : 1),
    ),
    alpha,
    agreement: agreementLevel(alpha),
    groups: severity.connected ? 1 : severity.groups.length,
  };
}

/** Krippendorff's own bounds: from .800 reliable, from .667 good for tentative conclusions. */
export function agreementLevel(alpha: number | null): Agreement {
  if (alpha === null) return "unknown";
  if (alpha >= 0.8) return "strong";
  return alpha >= 0.667 ? "fair" : "weak";
}

function meansByCriterion(cards: readonly Scorecard[]): Record<string, number> {
  const values = new Map<string, number[]>();
  for (const { scores } of cards)
    for (const { criterionId, value } of scores)
      values.set(criterionId, [...(values.get(criterionId) ?? []), value]);
  return Object.fromEntries([...values].map(([id, list]) => [id, mean(list)!]));
}

/** Scores that are equal to a millionth share a rank: 1, 2, 2, 4. */
function ranksBy(
  list: readonly Standing[],
  scoreOf: (standing: Standing) => number | null,
): Map<string, number> {
  const scored = list.flatMap((standing) => {
    const score = scoreOf(standing);
    return score === null ? [] : [{ id: standing.ideaId, score: Math.round(score * 1e6) }];
  });
  return new Map(
    scored.map(({ id, score }) => [id, 1 + scored.filter((other) => other.score > score).length]),
  );
}
