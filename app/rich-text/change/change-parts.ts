import { dependentHunks } from "./dependent-hunks.ts";
import type { Change, Hunk } from "./hunks.ts";
import { isAtomic, isStart, type LineStart, leafKey, type Token } from "./tokens.ts";

/** Characters that may lie between two changes of one part. */
const maxGap = 24;

/**
 * Splits a change into the parts that a reader accepts or rejects: changes close together in a
 * sentence are one part, and so are the two hunks of a moved line and hunks that are valid only
 * together. Accepting any of the parts leaves a document that needs no repair, so accepting them one
 * by one, in any order, is the same as accepting all at once. A part is a list of hunk indexes.
 */
export function changeParts(tokens: readonly Token[], change: Change): number[][] {
  const partOfHunk = change.map((_, index) => index);
  const join = (a: number, b: number) => {
    const to = Math.min(partOfHunk[a]!, partOfHunk[b]!);
    const from = Math.max(partOfHunk[a]!, partOfHunk[b]!);
    partOfHunk.forEach((part, index) => {
      if (part === from) partOfHunk[index] = to;
    });
  };
  change.forEach((hunk, index) => {
    if (index && areClose(tokens, change[index - 1]!, hunk)) join(index - 1, index);
  });
  for (const [from, to] of movedLines(tokens, change)) join(from, to);
  for (const [from, to] of dependentHunks(tokens, change)) join(from, to);
  return [...new Set(partOfHunk)].map((part) =>
    partOfHunk.flatMap((other, index) => (other === part ? [index] : [])),
  );
}

/** Pairs of hunks of which one cuts a line that the other puts elsewhere. */
function movedLines(tokens: readonly Token[], change: Change): [number, number][] {
  const nextToken = (hunk: Hunk) => tokens[hunk.at + hunk.cut];
  const cut = change.flatMap((hunk, index) =>
    wholeLines(tokens.slice(hunk.at, hunk.at + hunk.cut), nextToken(hunk)).map((key) => ({
      key,
      index,
    })),
  );
  const put = change.flatMap((hunk, index) =>
    wholeLines(hunk.put, nextToken(hunk)).map((key) => ({ key, index })),
  );
  return cut.flatMap((line): [number, number][] => {
    const match = put.findIndex(({ key, index }) => key === line.key && index !== line.index);
    return match < 0 ? [] : [[line.index, put.splice(match, 1)[0]!.index]];
  });
}

/** Whether two hunks are in the same sentence of the same line, with little text between them. */
function areClose(tokens: readonly Token[], before: Hunk, hunk: Hunk): boolean {
  const between = tokens.slice(before.at + before.cut, hunk.at);
  return (
    between.length <= maxGap &&
    !between.some(isStart) &&
    !/[.!?…]\s/.test(between.map(({ key }) => key[0]).join(""))
  );
}

/** Equal for lines that a reader sees as the same, wherever they are. */
export const lineKey = (start: LineStart, text: readonly Token[]) =>
  `${leafKey(start.leaf)}${text.map(({ key }) => key).join("\u0001")}`;

/** The keys of the complete, non-empty lines in these tokens; `next` is the token after them. */
function wholeLines(tokens: readonly Token[], next: Token | undefined): string[] {
  const starts = tokens.flatMap((token, index) => (isStart(token) ? [index] : []));
  return starts.flatMap((from, index) => {
    const to = starts[index + 1] ?? tokens.length;
    const isComplete = to < tokens.length || next === undefined || isStart(next);
    const start = tokens[from] as LineStart;
    return isComplete && (to > from + 1 || isAtomic(start.leaf))
      ? [lineKey(start, tokens.slice(from + 1, to))]
      : [];
  });
}
