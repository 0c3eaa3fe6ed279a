import { expect, test } from "vitest";
import { jurorSeverity } from "#app/domain/jury/juror-severity.ts";
import { krippendorffAlpha } from "#app/domain/jury/krippendorff-alpha.ts";
import {
  agreementLevel,
  type Scorecard,
  scorecardScore,
  standings,
} from "#app/domain/jury/standings.ts";
import { spread, weightedMean } from "#app/domain/jury/weighted-mean.ts";

const criteria = [
  { id: "impact", weight: 3, scaleMin: 1, scaleMax: 5 },
  { id: "feasible", weight: 1, scaleMin: 1, scaleMax: 5 },
];
const card = (ideaId: string, jurorId: string, impact: number, feasible?: number): Scorecard => ({
  ideaId,
  jurorId,
  scores: [
    { criterionId: "impact", value: impact },
    ...(feasible ? [{ criterionId: "feasible", value: feasible }] : []),
  ],
});

test("scorecardScore: a criterion without a score, it is left out of the mean", () => {
  expect(scorecardScore(card("a", "j", 5, 1), criteria)).toBe(4); // (3·5 + 1·1) / 4
  // The weighted sum would say 15 against 16
  expect(scorecardScore(card("a", "j", 5), criteria)).toBe(5);
  expect(weightedMean([])).toBeNull();
});

test("scorecardScore: criteria with different scales, values are rescaled to the first scale", () => {
  const mixed = [
    { id: "impact", weight: 1, scaleMin: 1, scaleMax: 5 },
    { id: "feasible", weight: 1, scaleMin: 0, scaleMax: 10 },
  ];
  expect(scorecardScore(card("a", "j", 3, 10), mixed)).toBe(4); // 10 of 0–10 is 5 of 1–5
});

test("standings: an idea with one score, its spread is null", () => {
  expect(spread([4])).toBeNull();
  expect(spread([4, 4, 4])).toBe(0);
  expect(spread([1, 3])).toBeCloseTo(Math.SQRT2, 12);
});

test("standings: an idea scored only by the mild juror, the corrected rank does not favour it", () => {
  // By hand: true worth i1 3, i2 5, i3 7, i4 4.75; strict −1, plain 0, mild +1.
  const seen: [string, string, number][] = [
    ["i1", "strict", 2],
    ["i1", "plain", 3],
    ["i2", "plain", 5],
    ["i2", "mild", 6],
    ["i3", "mild", 8],
    ["i3", "strict", 6],
    ["i4", "mild", 5.75],
  ];
  const cards = seen.map(
    ([i, j, value]): Scorecard => ({
      ideaId: i,
      jurorId: j,
      scores: [{ criterionId: "impact", value }],
    }),
  );
  const { ideas, groups } = standings(["i1", "i2", "i3", "i4"], cards, [
    { id: "impact", weight: 1, scaleMin: 1, scaleMax: 9 },
  ]);
  expect(groups).toBe(1);
  expect(ideas.map((i) => [i.ideaId, i.rank, i.rawRank])).toEqual([
    ["i3", 1, 1],
    ["i2", 2, 3],
    ["i4", 3, 2],
    ["i1", 4, 4],
  ]);
  expect(ideas.find((i) => i.ideaId === "i4")!.corrected).toBeCloseTo(4.75, 12);
});

test("standings: jurors who share no idea, the ranks follow the uncorrected means", () => {
  const apart = jurorSeverity([
    { ideaId: "a", jurorId: "x", score: 4 },
    { ideaId: "b", jurorId: "y", score: 2 },
  ]);
  expect(apart).toEqual({
    connected: false,
    groups: [
      { ideas: ["a"], jurors: ["x"] },
      { ideas: ["b"], jurors: ["y"] },
    ],
  });
  const { ideas, groups } = standings(["a", "b"], [card("a", "x", 4), card("b", "y", 2)], criteria);
  expect(groups).toBe(2);
  expect(ideas.map((i) => [i.ideaId, i.corrected, i.rank])).toEqual([
    ["a", null, 1],
    ["b", null, 2],
  ]);
});

test("standings: a juror with one score or only equal scores, the correction still works", () => {
  const cards = [card("a", "x", 4), card("b", "x", 4), card("c", "x", 4), card("a", "y", 2)];
  for (const { corrected } of standings(["a", "b", "c"], cards, criteria).ideas)
    expect(corrected).toBeCloseTo(3, 12); // y says nothing about b and c
});

test("standings: equal scores, they share a rank, and ideas without scores come last without one", () => {
  const { ideas } = standings(
    ["d", "a", "b", "c"],
    [card("a", "x", 5), card("b", "x", 3), card("c", "x", 3)],
    criteria,
  );
  expect(ideas.map((i) => [i.ideaId, i.rank])).toEqual([
    ["a", 1],
    ["b", 2],
    ["c", 2],
    ["d", null],
  ]);
  expect(ideas[3]).toMatchObject({
    reviews: 0,
    mean: null,
    corrected: null,
    spread: null,
    disagreed: false,
  });
});

test("standings: a spread of a quarter of the scale, the jury disagrees on the idea", () => {
  const cards = [card("a", "x", 5), card("a", "y", 3), card("b", "x", 4), card("b", "y", 3)];
  const disagreed = Object.fromEntries(
    standings(["a", "b"], cards, criteria).ideas.map((i) => [i.ideaId, i.disagreed]),
  );
  expect(disagreed).toEqual({ a: true, b: false }); // spreads 1.41 and 0.71 against 1
});

test("agreementLevel: Krippendorff's bounds, each level starts at its own", () => {
  expect([1, 0.8, 0.799, 0.667, 0.666, -0.2, null].map(agreementLevel)).toEqual([
    "strong",
    "strong",
    "fair",
    "fair",
    "weak",
    "weak",
    "unknown",
  ]);
  // By hand: two units (1,1) and (2,2), D_o = 0; (1,2) and (2,1): D_o = 1, D_e = 2·2·2/(4·3) = 2/3,
  // alpha = -1/2.
  expect(
    krippendorffAlpha([
      [1, 1],
      [2, 2],
    ]),
  ).toBe(1);
  expect(
    krippendorffAlpha([
      [1, 2],
      [2, 1],
    ]),
  ).toBeCloseTo(-0.5, 12);
  expect(krippendorffAlpha([[3], [4]])).toBeNull();
});
