import type { Change, Hunk } from "./hunks.ts";
import { isStart, isWhole, type LineStart, leafKey, type Token } from "./tokens.ts";

/** So many characters may stand between two changes that are one thought. */
const near = 24;

/**
 * A change in the parts somebody would take or leave: changes close together in a sentence are one part, and so is a line that
 * was moved, which is cut in one place and put in another. Each part is the numbers of its hunks.
 */
export function partsOf(tokens: readonly Token[], change: Change): number[][] {
  const part = change.map((_, n) => n);
  const join = (a: number, b: number) => {
    const [to, from] = [Math.min(part[a]!, part[b]!), Math.max(part[a]!, part[b]!)];
    part.forEach((one, n) => {
      if (one === from) part[n] = to;
    });
  };
  change.forEach((hunk, n) => {
    if (n && oneThought(tokens, change[n - 1]!, hunk)) join(n - 1, n);
  });
  const cut = change.flatMap((hunk, n) =>
    wholeLines(tokens.slice(hunk.at, hunk.at + hunk.cut), tokens[hunk.at + hunk.cut]).map(
      (key) => ({ key, n }),
    ),
  );
  const put = change.flatMap((hunk, n) =>
    wholeLines(hunk.put, tokens[hunk.at + hunk.cut]).map((key) => ({ key, n })),
  );
  for (const line of cut) {
    const at = put.findIndex(({ key, n }) => key === line.key && n !== line.n);
    if (at >= 0) join(line.n, put.splice(at, 1)[0]!.n);
  }
  return [...new Set(part)].map((one) => part.flatMap((of, n) => (of === one ? [n] : [])));
}

function oneThought(tokens: readonly Token[], before: Hunk, hunk: Hunk): boolean {
  const between = tokens.slice(before.at + before.cut, hunk.at);
  return (
    between.length <= near &&
    !between.some(isStart) &&
    !/[.!?…]\s/.test(between.map(({ key }) => key[0]).join(""))
  );
}

/** What makes two lines the same to a reader, wherever they stand. */
export const lineKey = (start: LineStart, letters: readonly Token[]) =>
  `${leafKey(start.leaf)}${letters.map(({ key }) => key).join("\u0001")}`;

/** The keys of the lines that lie wholly in a stretch, if `next` comes after it. Empty lines are none. */
function wholeLines(stretch: readonly Token[], next: Token | undefined): string[] {
  const starts = stretch.flatMap((token, n) => (isStart(token) ? [n] : []));
  return starts.flatMap((from, n) => {
    const to = starts[n + 1] ?? stretch.length;
    const whole = to < stretch.length || next === undefined || isStart(next);
    const start = stretch[from] as LineStart;
    return whole && (to > from + 1 || isWhole(start.leaf))
      ? [lineKey(start, stretch.slice(from + 1, to))]
      : [];
  });
}
