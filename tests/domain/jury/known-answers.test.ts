// Published and recomputed reference results, read from outside this repository; skipped when
// missing.
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { jurorSeverity } from "#app/domain/jury/juror-severity.ts";
import { krippendorffAlpha, type Metric } from "#app/domain/jury/krippendorff-alpha.ts";
import { mean, spread, weightedMean } from "#app/domain/jury/weighted-mean.ts";

const folder = `${process.env.SHARED_DATA ?? "../shared/data"}/judging`;
const there = existsSync(folder);
if (!there) console.warn(`skipped: ${folder} is not here`);
const read = (name: string) =>
  there ? JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8")) : { cases: [] };
const digits = (printed: number) => (String(printed).split(".")[1] ?? "").length;

type AlphaCase = {
  name: string;
  data: (number | string | null)[][];
  published: Record<Metric, number>;
  full_precision: Record<Metric, number>;
};
const columns = (rows: (number | string | null)[][]) =>
  rows[0]!.map((_, c) => rows.flatMap((row) => row[c] ?? []));

for (const known of read("krippendorff").cases as AlphaCase[]) {
  test(`krippendorffAlpha: ${known.name}, it gives the published value`, () => {
    for (const [metric, printed] of Object.entries(known.published) as [Metric, number][]) {
      const alpha = krippendorffAlpha(columns(known.data), metric)!;
      expect(alpha.toFixed(digits(printed))).toBe(printed.toFixed(digits(printed)));
      expect(alpha).toBeCloseTo(known.full_precision[metric], 12);
    }
  });
}

test.runIf(there)(
  "krippendorffAlpha: perfect agreement is 1, and null without variation or pairs",
  () => {
    const [perfect, constant, unpaired] = (read("krippendorff").edge_cases as AlphaCase[]).map(
      (c) => krippendorffAlpha(columns(c.data)),
    );
    expect([perfect, constant, unpaired]).toEqual([1, null, null]);
  },
);

type SeverityCase = {
  data: { score: number[]; idea: string[]; juror: string[] };
  expected: { idea: Record<string, number>; juror: Record<string, number> };
  published_ml: { intercept: number };
  published_reml: { theta: [number, number]; sigma: number };
};
const givenIn = ({ data }: SeverityCase) =>
  data.score.map((score, n) => ({ score, ideaId: data.idea[n]!, jurorId: data.juror[n]! }));

test.runIf(there)(
  "severity: noiseless scores are taken apart exactly, whatever juror an idea happened to meet",
  () => {
    const known = (read("juror_severity").cases as SeverityCase[])[1]!;
    const found = jurorSeverity(givenIn(known));
    if (!found.connected) throw new Error("connected");
    for (const [id, value] of Object.entries(known.expected.idea))
      expect(found.ideas.get(id)).toBeCloseTo(value, 12);
    for (const [id, value] of Object.entries(known.expected.juror))
      expect(found.jurors.get(id)).toBeCloseTo(value, 12);
  },
);

test.runIf(there)(
  "jurorSeverity: a complete design, the correction changes nothing and the level is the published one",
  () => {
    const known = (read("juror_severity").cases as SeverityCase[])[0]!;
    const found = jurorSeverity(givenIn(known));
    if (!found.connected) throw new Error("connected");
    for (const [id, value] of found.ideas)
      expect(value).toBeCloseTo(
        mean(
          givenIn(known)
            .filter((g) => g.ideaId === id)
            .map((g) => g.score),
        )!,
        12,
      );
    expect(mean([...found.ideas.values()])).toBeCloseTo(known.published_ml.intercept, 12);
  },
);

// In a complete design the REML estimates follow from the fitted effects: σ² is the residual
// variance, the others the variance of the effects less their share of it (two-way analysis of
// variance).
test.runIf(there)(
  "jurorSeverity: the variance of ideas, jurors and residuals, they match the published values",
  () => {
    const known = (read("juror_severity").cases as SeverityCase[])[0]!;
    const found = jurorSeverity(givenIn(known));
    if (!found.connected) throw new Error("connected");
    const [rowCount, columnCount] = [found.ideas.size, found.jurors.size];
    const sumOfSquares = (values: number[]) => values.reduce((sum, value) => sum + value ** 2, 0);
    const average = mean([...found.ideas.values()])!;
    const residual =
      sumOfSquares(
        givenIn(known).map(
          ({ score, ideaId, jurorId }) =>
            score - found.ideas.get(ideaId)! - found.jurors.get(jurorId)!,
        ),
      ) /
      ((rowCount - 1) * (columnCount - 1));
    const ofIdeas =
      sumOfSquares([...found.ideas.values()].map((value) => value - average)) / (rowCount - 1) -
      residual / columnCount;
    const ofJurors =
      sumOfSquares([...found.jurors.values()]) / (columnCount - 1) - residual / rowCount;
    const { theta, sigma } = known.published_reml;
    expect(Math.sqrt(residual)).toBeCloseTo(sigma, 6);
    expect(Math.sqrt(ofIdeas / residual)).toBeCloseTo(theta[0], 5);
    expect(Math.sqrt(ofJurors / residual)).toBeCloseTo(theta[1], 5);
  },
);

test.runIf(there)("mean and spread: they match the values of other systems", () => {
  const known = read("score_aggregation");
  const { scores, mean: statedMean, variance_s } = known.hotcrp_stats;
  expect(mean(scores)).toBe(statedMean);
  expect(spread(scores)! ** 2).toBeCloseTo(variance_s, 12);

  const { categories, review_total } = known.pretalx.weighted_sum as {
    categories: { weight: number; value: number }[];
    review_total: number;
  };
  const weights = categories.reduce((sum, { weight }) => sum + weight, 0);
  expect(weightedMean(categories)! * weights).toBeCloseTo(review_total, 12);
  expect(weightedMean([])).toBe(known.pretalx.no_scores_total);
});
