// Published and recomputed results that nobody here made; read where they lie, skipped where they do not.
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
  test(`alpha: ${known.name}`, () => {
    for (const [metric, printed] of Object.entries(known.published) as [Metric, number][]) {
      const alpha = krippendorffAlpha(columns(known.data), metric)!;
      expect(alpha.toFixed(digits(printed))).toBe(printed.toFixed(digits(printed)));
      expect(alpha).toBeCloseTo(known.full_precision[metric], 12);
    }
  });
}

test.runIf(there)(
  "alpha of perfect agreement is one, and undefined without variation or without pairs",
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
  "severity: where everybody judged everything the correction changes nothing, and the level is the published one",
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

// In a complete design the REML estimates follow from the fitted effects: σ² is what they leave over, the others the
// variance of the effects less their share of it (two-way analysis of variance).
test.runIf(there)(
  "severity: the spread of ideas and jurors, and what is left to chance, are the published ones",
  () => {
    const known = (read("juror_severity").cases as SeverityCase[])[0]!;
    const found = jurorSeverity(givenIn(known));
    if (!found.connected) throw new Error("connected");
    const [rows, columns] = [found.ideas.size, found.jurors.size];
    const squares = (values: number[]) => values.reduce((sum, v) => sum + v ** 2, 0);
    const middle = mean([...found.ideas.values()])!;
    const chance =
      squares(
        givenIn(known).map(
          (g) => g.score - found.ideas.get(g.ideaId)! - found.jurors.get(g.jurorId)!,
        ),
      ) /
      ((rows - 1) * (columns - 1));
    const ofIdeas =
      squares([...found.ideas.values()].map((v) => v - middle)) / (rows - 1) - chance / columns;
    const ofJurors = squares([...found.jurors.values()]) / (columns - 1) - chance / rows;
    const { theta, sigma } = known.published_reml;
    expect(Math.sqrt(chance)).toBeCloseTo(sigma, 6);
    expect(Math.sqrt(ofIdeas / chance)).toBeCloseTo(theta[0], 5);
    expect(Math.sqrt(ofJurors / chance)).toBeCloseTo(theta[1], 5);
  },
);

test.runIf(there)("means and spreads are those that others' code states", () => {
  const known = read("score_aggregation");
  const { scores, mean: middle, variance_s } = known.hotcrp_stats;
  expect(mean(scores)).toBe(middle);
  expect(spread(scores)! ** 2).toBeCloseTo(variance_s, 12);

  const { categories, review_total } = known.pretalx.weighted_sum as {
    categories: { weight: number; value: number }[];
    review_total: number;
  };
  const weights = categories.reduce((sum, c) => sum + c.weight, 0);
  expect(weightedMean(categories)! * weights).toBeCloseTo(review_total, 12);
  expect(weightedMean([])).toBe(known.pretalx.no_scores_total);
});
