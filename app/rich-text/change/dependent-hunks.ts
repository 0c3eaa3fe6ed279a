import type { Change } from "./hunks.ts";
import { canFollow, isStart, type LineStart, lineStart, type Token } from "./tokens.ts";

/** The first and last line start in some tokens; null when they hold only text. */
type LineStarts = { first: LineStart; last: LineStart } | null;
/** A hunk without and with its change, or (`hunk` is null) an unchanged stretch of the text. */
type Stretch = { hunk: number | null; variants: readonly LineStarts[] };

/**
 * Pairs of hunks that are valid only together: one of them alone would leave a line that continues
 * a list, quote or table which is not open above it, such as the picture of a list item that became
 * a paragraph. Repairing that line would change it for good, also after the other hunk is accepted.
 */
export function dependentHunks(tokens: readonly Token[], change: Change): [number, number][] {
  const stretches = stretchesOf(tokens, change);
  return stretches.flatMap((_, from) =>
    reachableFrom(stretches, from)
      .filter((to) => !isAlwaysValid(stretches[from]!, stretches[to]!))
      .flatMap((to) => consecutiveHunks(stretches.slice(from, to + 1))),
  );
}

/** The stretches with line starts, in order, after a start of the document that opens nothing. */
function stretchesOf(tokens: readonly Token[], change: Change): Stretch[] {
  const top = lineStart({ type: "paragraph" }, []);
  const stretches: Stretch[] = [{ hunk: null, variants: [{ first: top, last: top }] }];
  let from = 0;
  change.forEach(({ at, cut, put }, hunk) => {
    stretches.push({ hunk: null, variants: [lineStartsOf(tokens.slice(from, at))] });
    from = at + cut;
    stretches.push({ hunk, variants: [lineStartsOf(tokens.slice(at, from)), lineStartsOf(put)] });
  });
  stretches.push({ hunk: null, variants: [lineStartsOf(tokens.slice(from))] });
  return stretches.filter(({ variants }) => variants.some((lines) => lines));
}

function lineStartsOf(tokens: readonly Token[]): LineStarts {
  const first = tokens.find(isStart);
  return first ? { first, last: tokens.findLast(isStart)! } : null;
}

/** The later stretches whose first line can come directly after the last line of this one. */
function reachableFrom(stretches: readonly Stretch[], from: number): number[] {
  const later = stretches.slice(from + 1);
  const end = later.findIndex(({ variants }) => variants.every((lines) => lines));
  return later.slice(0, end < 0 ? later.length : end + 1).map((_, offset) => from + 1 + offset);
}

const isAlwaysValid = (before: Stretch, after: Stretch): boolean =>
  before.variants.every((above) =>
    after.variants.every((below) => !above || !below || canFollow(above.last, below.first)),
  );

function consecutiveHunks(stretches: readonly Stretch[]): [number, number][] {
  const hunks = stretches.flatMap(({ hunk }) => hunk ?? []);
  return hunks.slice(1).map((hunk, index) => [hunks[index]!, hunk]);
}
