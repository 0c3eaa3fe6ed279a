// Measures the similarity score on pairs labelled by people, and on ideas that were submitted
// again. Prints the figures: node --import tsx tests/convert/similar-figures.ts (SHARED_DATA: a
// folder with other files of the same names)
import { pathToFileURL } from "node:url";
import {
  computeWeights,
  parseText,
  similarity,
  similarThreshold,
  type TermWeights,
} from "#app/domain/similarity/similarity.ts";
import { ballotFiles, readBudget } from "./amsterdam.ts";
import { readMotions } from "./motions.ts";
import { jsonLines } from "./source.ts";

export const set = "duplicates";
type DutchPair = { set: "amsterdam" | "moties"; a: string; b: string; label: 0 | 1 | 2 };
export type Entry = { id: string; fund: string; title: string; problem: string; solution: string };
export type EntryPair = {
  a: string;
  b: string;
  label: "resubmission" | "template-variant" | "same-title-two-challenges" | "random-negative";
};

export const entries = () => jsonLines<Entry>(set, "en-catalyst-corpus.jsonl.gz");
export const entryPairs = () => jsonLines<EntryPair>(set, "en-catalyst-pairs.jsonl.gz");
export const textOf = ({ problem, solution }: Entry) => `${problem}\n${solution}`;
const fundOf = ({ fund }: Entry) => Number(fund.slice(1));

const titled = (title: string) => parseText({ title, text: "" });
const weightsOf = (titles: readonly string[]): TermWeights =>
  computeWeights([...new Set(titles)].map(titled));

/** The probability that a pair of the same idea scores higher than another pair. */
function areaUnderCurve(scored: readonly Scored[]): number {
  const [yes, no] = [scored.filter(({ same }) => same), scored.filter(({ same }) => !same)];
  return (
    yes
      .flatMap((positive) => no.map((negative) => pairwiseWin(positive.score, negative.score)))
      .reduce((sum: number, won) => sum + won, 0) /
    (yes.length * no.length)
  );
}

function pairwiseWin(score: number, other: number): number {
  if (score === other) return 0.5;
  return score > other ? 1 : 0;
}

type Scored = { score: number; same: boolean };
function f1(scored: readonly Scored[], threshold: number): number {
  const hit = scored.filter(({ score, same }) => same && score >= threshold).length;
  return (
    (2 * hit) /
    (scored.filter(({ score }) => score >= threshold).length +
      scored.filter(({ same }) => same).length)
  );
}
const bestThreshold = (scored: readonly Scored[]) =>
  scored
    .map(({ score }) => score)
    .reduce((best, score) => (f1(scored, score) > f1(scored, best) ? score : best), 0);

/** Five-fold cross-validation: the threshold comes from four parts and is tested on the fifth. */
function crossValidated(scored: readonly Scored[]): number {
  const judged = scored.flatMap((pair, index) => [
    {
      same: pair.same,
      score:
        pair.score >= bestThreshold(scored.filter((_, other) => other % 5 !== index % 5)) ? 1 : 0,
    },
  ]);
  return f1(judged, 1);
}

/**
 * `from`: the term weights come from all ideas of both sets, as in the product, or from the pairs.
 */
export function dutchPairs(from: "ideas" | "pairs") {
  const pairs = jsonLines<DutchPair>(set, "nl-similar-pairs-handlabelled.jsonl.gz");
  const sharedWeights = from === "pairs" ? weightsOf(pairs.flatMap(({ a, b }) => [a, b])) : null;
  const weights = {
    moties: sharedWeights ?? weightsOf(readMotions().map((motion) => motion.idea_title)),
    amsterdam:
      sharedWeights ??
      weightsOf(
        ballotFiles().flatMap((file) => readBudget(file).projects.map(({ name }) => name!)),
      ),
  };
  const scored = pairs.map(({ set: dataSet, a, b, label }) => ({
    score: similarity(titled(a), titled(b), weights[dataSet]).score,
    same: label === 2,
  }));
  return {
    pairs: scored.length,
    auc: areaUnderCurve(scored),
    f1: f1(scored, bestThreshold(scored)),
    f1AtThreshold: f1(scored, similarThreshold),
    f1CrossValidated: crossValidated(scored),
  };
}

export type Question = {
  asked: Entry;
  earlier: Set<string>;
  answers: Set<string>;
  copies: Set<string>;
};

/**
 * Every entry that was submitted again, with the earlier entries to search, the right answers, and
 * the copies with exactly the text of an answer.
 */
export function questions(all = entries(), pairs = entryPairs()): Question[] {
  const byId = new Map(all.map((entry) => [entry.id, entry]));
  const normalizedText = (entry: Entry) =>
    `${entry.title} ${textOf(entry)}`.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  const answers = new Map<string, Set<string>>();
  for (const { a, b, label } of pairs)
    if (label === "resubmission" && byId.has(a) && byId.has(b))
      answers.set(b, (answers.get(b) ?? new Set()).add(a));
  return [...answers].map(([id, right]) => {
    const asked = byId.get(id)!;
    const texts = new Set([...right].map((answer) => normalizedText(byId.get(answer)!)));
    const earlier = all.filter((entry) => fundOf(entry) < fundOf(asked));
    return {
      asked,
      earlier: new Set(earlier.map((entry) => entry.id)),
      answers: right,
      copies: new Set(
        earlier.filter((entry) => texts.has(normalizedText(entry))).map((entry) => entry.id),
      ),
    };
  });
}

/**
 * How often the answer comes first, or among the first five. `found` returns ids, most similar
 * first.
 */
export function recall(
  asked: readonly Question[],
  found: (question: Question) => readonly string[],
) {
  const tally = {
    questions: asked.length,
    first: 0,
    firstFive: 0,
    firstOrCopy: 0,
    firstFiveOrCopy: 0,
  };
  for (const question of asked) {
    const five = found(question)
      .filter((id) => question.earlier.has(id))
      .slice(0, 5);
    tally.first += Number(question.answers.has(five[0]!));
    tally.firstOrCopy += Number(question.copies.has(five[0]!));
    tally.firstFive += Number(five.some((id) => question.answers.has(id)));
    tally.firstFiveOrCopy += Number(five.some((id) => question.copies.has(id)));
  }
  return tally;
}

/** The share of each kind of pair that is called the same idea, and the share that is shown. */
export function calledTheSame(all = entries(), pairs = entryPairs()) {
  const readings = new Map(
    all.map((entry) => [entry.id, parseText({ title: entry.title, text: textOf(entry) })]),
  );
  const weights = computeWeights([...readings.values()]);
  const kinds = [...new Set(pairs.map(({ label }) => label))];
  return Object.fromEntries(
    kinds.map((kind) => {
      const results = pairs
        .filter(({ label, a, b }) => label === kind && readings.has(a) && readings.has(b))
        .map(({ a, b }) => similarity(readings.get(a)!, readings.get(b)!, weights));
      const share = (test: (result: (typeof results)[number]) => boolean) =>
        results.filter(test).length / results.length;
      return [
        kind,
        {
          pairs: results.length,
          same: share(({ same }) => same),
          shown: share(({ score, same }) => same || score >= similarThreshold),
        },
      ];
    }),
  ) as Record<EntryPair["label"], { pairs: number; same: number; shown: number }>;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  console.log("Dutch pairs, words weighed by all ideas:", dutchPairs("ideas"));
  console.log("Dutch pairs, words weighed by the pairs alone:", dutchPairs("pairs"));
  console.log("Catalyst, called the same:", calledTheSame());
  console.log(
    "Catalyst, found again through the database: vitest run --config tests/vitest.config.ts tests/convert/similar.test.ts",
  );
}
