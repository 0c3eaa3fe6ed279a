// What the product's own measure says of pairs that people labelled, and whether it finds an idea that was entered again. Prints it
// when run: node --import tsx tests/convert/similar-figures.ts (SHARED_DATA names a folder with other files of the same names)
import { pathToFileURL } from "node:url";
import { alikeFrom, likeness, read, type Worth, weigh } from "#app/domain/similarity/similarity.ts";
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

const titled = (title: string) => read({ title, text: "" });
const learnt = (titles: readonly string[]): Worth => weigh([...new Set(titles)].map(titled));

/** The chance that a pair of the same idea scores higher than another pair. */
function areaUnderCurve(scored: readonly Scored[]): number {
  const [yes, no] = [scored.filter(({ same }) => same), scored.filter(({ same }) => !same)];
  return (
    yes
      .flatMap((one) =>
        no.map((other) => (one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0)),
      )
      .reduce((sum: number, won) => sum + won, 0) /
    (yes.length * no.length)
  );
}

type Scored = { score: number; same: boolean };
function f1(scored: readonly Scored[], from: number): number {
  const hit = scored.filter(({ score, same }) => same && score >= from).length;
  return (
    (2 * hit) /
    (scored.filter(({ score }) => score >= from).length + scored.filter(({ same }) => same).length)
  );
}
const bestFrom = (scored: readonly Scored[]) =>
  scored
    .map(({ score }) => score)
    .reduce((best, from) => (f1(scored, from) > f1(scored, best) ? from : best), 0);

/** Five parts in turn: the bar is set on the other four, the hits are counted on the fifth. */
function crossValidated(scored: readonly Scored[]): number {
  const judged = scored.flatMap((pair, n) => [
    {
      same: pair.same,
      score: pair.score >= bestFrom(scored.filter((_, other) => other % 5 !== n % 5)) ? 1 : 0,
    },
  ]);
  return f1(judged, 1);
}

/** `from`: where the worth of words was learnt: from all ideas of the two sets, as the product does, or from the pairs alone. */
export function dutchPairs(from: "ideas" | "pairs") {
  const pairs = jsonLines<DutchPair>(set, "nl-similar-pairs-handlabelled.jsonl.gz");
  const both = from === "pairs" ? learnt(pairs.flatMap(({ a, b }) => [a, b])) : null;
  const worth = {
    moties: both ?? learnt(readMotions().map((motion) => motion.idea_title)),
    amsterdam:
      both ??
      learnt(ballotFiles().flatMap((file) => readBudget(file).projects.map(({ name }) => name!))),
  };
  const scored = pairs.map(({ set, a, b, label }) => ({
    score: likeness(titled(a), titled(b), worth[set]).score,
    same: label === 2,
  }));
  return {
    pairs: scored.length,
    auc: areaUnderCurve(scored),
    f1: f1(scored, bestFrom(scored)),
    f1AtTheBar: f1(scored, alikeFrom),
    f1CrossValidated: crossValidated(scored),
  };
}

export type Question = {
  asked: Entry;
  earlier: Set<string>;
  answers: Set<string>;
  copies: Set<string>;
};

/** Every entry that was made again later, with those it may be found among and those it is. A copy reads word for word as one of those. */
export function questions(all = entries(), pairs = entryPairs()): Question[] {
  const byId = new Map(all.map((entry) => [entry.id, entry]));
  const bare = (entry: Entry) =>
    `${entry.title} ${textOf(entry)}`.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  const answers = new Map<string, Set<string>>();
  for (const { a, b, label } of pairs)
    if (label === "resubmission" && byId.has(a) && byId.has(b))
      answers.set(b, (answers.get(b) ?? new Set()).add(a));
  return [...answers].map(([id, right]) => {
    const asked = byId.get(id)!;
    const read = new Set([...right].map((one) => bare(byId.get(one)!)));
    const earlier = all.filter((entry) => fundOf(entry) < fundOf(asked));
    return {
      asked,
      earlier: new Set(earlier.map((entry) => entry.id)),
      answers: right,
      copies: new Set(earlier.filter((entry) => read.has(bare(entry))).map((entry) => entry.id)),
    };
  });
}

/** How often the right one is first, or among the first five. `found` gives ids, most alike first. */
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

/** Which part of each kind of pair is called the same idea, and which part is shown at all. */
export function calledTheSame(all = entries(), pairs = entryPairs()) {
  const readings = new Map(
    all.map((entry) => [entry.id, read({ title: entry.title, text: textOf(entry) })]),
  );
  const worth = weigh([...readings.values()]);
  const kinds = [...new Set(pairs.map(({ label }) => label))];
  return Object.fromEntries(
    kinds.map((kind) => {
      const said = pairs
        .filter(({ label, a, b }) => label === kind && readings.has(a) && readings.has(b))
        .map(({ a, b }) => likeness(readings.get(a)!, readings.get(b)!, worth));
      const part = (which: (one: (typeof said)[number]) => boolean) =>
        said.filter(which).length / said.length;
      return [
        kind,
        {
          pairs: said.length,
          same: part(({ same }) => same),
          shown: part(({ score, same }) => same || score >= alikeFrom),
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
