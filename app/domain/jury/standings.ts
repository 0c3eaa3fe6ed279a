// From scorecards to a ranking. Pure; the read that loads them is ranking.ts.
import { jurorSeverity } from "./juror-severity.ts";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";
import { mean, rescaled, type Scale, spread, weightedMean } from "./weighted-mean.ts";

export type Criterion = { id: string; weight: number; scaleMin: number; scaleMax: number };
export type Card = {
  ideaId: string;
  jurorId: string;
  scores: readonly { criterionId: string; value: number }[];
};

export type Standing = {
  ideaId: string;
  reviews: number;
  mean: number | null; // of the jurors' own means
  corrected: number | null; // for strict and mild jurors; null when the jury cannot be compared
  spread: number | null;
  low: number | null;
  high: number | null;
  byCriterion: Record<string, number>;
  disagreed: boolean;
  rank: number | null; // by the corrected score where there is one, else by the mean; equals share a rank
  rawRank: number | null;
};

export type Agreement = "strong" | "fair" | "weak" | "unknown";

/** The scale results are told on: that of the first criterion. */
export const scaleOf = (criteria: readonly Criterion[]): Scale =>
  criteria[0] ? { min: criteria[0].scaleMin, max: criteria[0].scaleMax } : { min: 1, max: 5 };

/** Jurors disagree on an idea when their scores lie a quarter of the scale apart: 1 point on a scale of 1 to 5. */
const apart = 0.25;

/** What one juror gave one idea: the weighted mean over the criteria they answered. */
export function cardScore(card: Card, criteria: readonly Criterion[]): number | null {
  const scale = scaleOf(criteria);
  return weightedMean(
    card.scores.flatMap(({ criterionId, value }) => {
      const c = criteria.find(({ id }) => id === criterionId);
      return c
        ? [
            {
              value: rescaled(value, { min: c.scaleMin, max: c.scaleMax }, scale),
              weight: c.weight,
            },
          ]
        : [];
    }),
  );
}

/** Every idea with its place, the best first, and how well the jury agrees (Krippendorff's alpha on interval scores). */
export function standings(
  ideaIds: readonly string[],
  cards: readonly Card[],
  criteria: readonly Criterion[],
) {
  const given = cards.flatMap((card) => {
    const score = cardScore(card, criteria);
    return score === null || !ideaIds.includes(card.ideaId)
      ? []
      : [{ ideaId: card.ideaId, jurorId: card.jurorId, score }];
  });
  const severity = jurorSeverity(given);
  const { min, max } = scaleOf(criteria);

  const unplaced = ideaIds.map((ideaId): Standing => {
    const own = given.filter((g) => g.ideaId === ideaId).map((g) => g.score);
    const apartBy = spread(own);
    return {
      ideaId,
      reviews: own.length,
      mean: mean(own),
      corrected: severity.connected ? (severity.ideas.get(ideaId) ?? null) : null,
      spread: apartBy,
      low: own.length ? Math.min(...own) : null,
      high: own.length ? Math.max(...own) : null,
      byCriterion: meansByCriterion(cards.filter((c) => c.ideaId === ideaId)),
      disagreed: apartBy !== null && apartBy >= apart * (max - min),
      rank: null,
      rawRank: null,
    };
  });
  const raw = ranks(unplaced, (s) => s.mean);
  const fair = severity.connected ? ranks(unplaced, (s) => s.corrected) : raw;
  const placed = unplaced.map((s) => ({
    ...s,
    rank: fair.get(s.ideaId) ?? null,
    rawRank: raw.get(s.ideaId) ?? null,
  }));
  const alpha = krippendorffAlpha(
    ideaIds.map((id) => given.filter((g) => g.ideaId === id).map((g) => g.score)),
    "interval",
  );
  return {
    ideas: placed.sort(
      (a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.ideaId < b.ideaId ? -1 : 1),
    ),
    alpha,
    agreement: agreementOf(alpha),
    groups: severity.connected ? 1 : severity.groups.length,
  };
}

/** Krippendorff's own bounds: from .800 one can rely on it, from .667 draw tentative conclusions, below it not. */
export function agreementOf(alpha: number | null): Agreement {
  if (alpha === null) return "unknown";
  return alpha >= 0.8 ? "strong" : alpha >= 0.667 ? "fair" : "weak";
}

function meansByCriterion(cards: readonly Card[]): Record<string, number> {
  const values = new Map<string, number[]>();
  for (const { scores } of cards)
    for (const { criterionId, value } of scores)
      values.set(criterionId, [...(values.get(criterionId) ?? []), value]);
  return Object.fromEntries([...values].map(([id, list]) => [id, mean(list)!]));
}

// Equal to a millionth shares a rank: 1, 2, 2, 4.
function ranks(list: readonly Standing[], by: (s: Standing) => number | null): Map<string, number> {
  const scored = list.flatMap((s) => {
    const v = by(s);
    return v === null ? [] : [{ id: s.ideaId, v: Math.round(v * 1e6) }];
  });
  return new Map(scored.map(({ id, v }) => [id, 1 + scored.filter((other) => other.v > v).length]));
}
