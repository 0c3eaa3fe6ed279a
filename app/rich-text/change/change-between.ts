import { diffArrays } from "diff";
import type { RichText } from "../rich-text.ts";
import type { Change, Hunk } from "./hunks.ts";
import { isStart, type Token, tokensOf } from "./tokens.ts";

// Above this many differences two passages have nothing in common, and comparing them would take
// seconds.
const maxLineChanges = 400;
const maxWordChanges = 1200;
/** The start of a line separates two changes more than a few characters do. */
const weightOfLineStart = 12;

/**
 * The change that turns one text into the other: compared line by line, then word by word in the
 * lines that differ. The same two texts always give the same change.
 */
export const changeBetween = (before: RichText, after: RichText): Change =>
  changeOf(tokensOf(before), tokensOf(after));

export function changeOf(before: readonly Token[], after: readonly Token[]): Change {
  const pieces: Piece[] = [];
  let removed: Token[] = [];
  let added: Token[] = [];
  const flush = () => {
    pieces.push(...compareWords(removed, added));
    [removed, added] = [[], []];
  };
  for (const { status, units } of compare(linesOf(before), linesOf(after), maxLineChanges)) {
    if (status === "cut") removed.push(...units.flat());
    else if (status === "put") added.push(...units.flat());
    else {
      flush();
      pieces.push({ status, cut: units.flat(), put: [] });
    }
  }
  flush();
  return alignToLineStarts(before, hunksOf(pieces));
}

type Unit = readonly Token[];
type Difference = { status: "same" | "cut" | "put"; units: Unit[] };
/** An unchanged passage (in `cut`), or what was cut together with what was put in its place. */
type Piece = { status: "same" | "changed"; cut: Token[]; put: Token[] };

const keyOf = (unit: Unit) =>
  unit.length === 1 ? unit[0]!.key : unit.map(({ key }) => key).join("\u0001");

function compare(before: Unit[], after: Unit[], maxChanges: number): Difference[] {
  const parts = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: maxChanges });
  if (!parts)
    return [
      { status: "cut", units: before },
      { status: "put", units: after },
    ];
  let [from, to] = [0, 0];
  return parts.map(({ added, removed, count }) => {
    const units = added ? after.slice(to, to + count) : before.slice(from, from + count);
    if (!added) from += count;
    if (!removed) to += count;
    return { status: statusOf(added, removed), units };
  });
}

function statusOf(isAdded: boolean, isRemoved: boolean): Difference["status"] {
  if (isAdded) return "put";
  return isRemoved ? "cut" : "same";
}

function compareWords(before: Token[], after: Token[]): Piece[] {
  if (!before.length && !after.length) return [];
  if (!before.length || !after.length) return [{ status: "changed", cut: before, put: after }];
  return mergeNearPieces(pairDifferences(compare(wordsOf(before), wordsOf(after), maxWordChanges)));
}

function pairDifferences(differences: readonly Difference[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { status, units } of differences) {
    const last = pieces.at(-1);
    if (status === "same") pieces.push({ status, cut: units.flat(), put: [] });
    else if (last?.status === "changed") last[status].push(...units.flat());
    else pieces.push({ status: "changed", cut: [], put: [], [status]: units.flat() });
  }
  return pieces;
}

/**
 * Merges two changes when the unchanged passage between them is shorter than both, so that a
 * sentence is not chopped into fragments. Repeats until nothing is left to merge.
 */
function mergeNearPieces(pieces: Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    merged.push(piece);
    for (let joined = joinedEnd(merged); joined; joined = joinedEnd(merged))
      merged.splice(-3, 3, joined);
  }
  return merged;
}

/** The last three pieces as one change, when they are near enough; otherwise null. */
function joinedEnd(pieces: readonly Piece[]): Piece | null {
  const [before, between, after] = pieces.slice(-3);
  if (before?.status !== "changed" || between?.status !== "same" || after?.status !== "changed")
    return null;
  if (!isLight(between.cut, before, after)) return null;
  return {
    status: "changed",
    cut: [...before.cut, ...between.cut, ...after.cut],
    put: [...before.put, ...between.cut, ...after.put],
  };
}

const isLight = (unchanged: Token[], before: Piece, after: Piece) =>
  weight(unchanged, weightOfLineStart) <= Math.min(weightOf(before), weightOf(after));
const weightOf = ({ cut, put }: Piece) => Math.max(weight(cut, 1), weight(put, 1));

function weight(tokens: Token[], lineStartWeight: number): number {
  let sum = 0;
  for (const token of tokens) {
    if (isStart(token)) sum += lineStartWeight;
    else if (!/^\s/.test(token.key)) sum += 1;
  }
  return sum;
}

function hunksOf(pieces: readonly Piece[]): Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  for (const { status, cut, put } of pieces) {
    const last = hunks.at(-1);
    if (status === "changed" && last && last.at + last.cut === at)
      hunks.splice(-1, 1, { at: last.at, cut: last.cut + cut.length, put: [...last.put, ...put] });
    else if (status === "changed") hunks.push({ at, cut: cut.length, put });
    at += cut.length;
  }
  return hunks;
}

/** Moves the hunk of an added or cut line from the end of the line before to the line's start. */
function alignToLineStarts(tokens: readonly Token[], hunks: Hunk[]): Change {
  return hunks.map((hunk, index) => {
    if (hunk.cut && hunk.put.length) return hunk;
    const previous = hunks[index - 1];
    return alignHunk(tokens, hunk, previous ? previous.at + previous.cut + 1 : 0);
  });
}

/** Slides a hunk that only cuts or only puts towards `minStart` until it begins at a line's start. */
function alignHunk(tokens: readonly Token[], hunk: Hunk, minStart: number): Hunk {
  let at = hunk.at;
  let moved = hunk.cut ? tokens.slice(at, at + hunk.cut) : [...hunk.put];
  while (!isStart(moved[0])) {
    const last = moved.at(-1)!;
    if (at - 1 < minStart || last.key !== tokens[at - 1]!.key) return hunk;
    at -= 1;
    moved = [last, ...moved.slice(0, -1)];
  }
  return { at, cut: hunk.cut, put: hunk.cut ? [] : moved };
}

function linesOf(tokens: readonly Token[]): Unit[] {
  const lines: Token[][] = [];
  for (const token of tokens) {
    if (isStart(token) || !lines.length) lines.push([token]);
    else lines.at(-1)!.push(token);
  }
  return lines;
}

type CharacterKind = "word" | "space" | "symbol" | "combining" | "separate";
const characterKinds: [CharacterKind, RegExp][] = [
  ["word", /^[\p{L}\p{N}_'’-]$/u],
  ["space", /^\s$/u],
  // Belongs to the character before: marks, joiners, variation selectors and skin tones.
  ["combining", /^(?:\p{M}|\u200d|\ufe0f|[\u{1f3fb}-\u{1f3ff}])$/u],
];

function kindOf(token: Token): CharacterKind {
  if (isStart(token) || token.inline.type !== "text") return "separate";
  const { text } = token.inline;
  return characterKinds.find(([, pattern]) => pattern.test(text))?.[0] ?? "symbol";
}

/** Groups tokens into words; what a reader sees as one character is never split. */
function wordsOf(tokens: readonly Token[]): Unit[] {
  const words: Token[][] = [];
  let previous: CharacterKind = "separate";
  let isJoined = false; // by a zero-width joiner
  for (const token of tokens) {
    const kind = kindOf(token);
    const isPart = kind === "combining" || isJoined;
    const continues = words.length > 0 && continuesWord(previous, kind, isPart);
    if (continues) words.at(-1)!.push(token);
    else words.push([token]);
    isJoined = token.key.startsWith("\u200d");
    if (!(continues && (kind === "combining" || isJoined)))
      previous = kind === "combining" ? "symbol" : kind;
  }
  return words;
}

function continuesWord(previous: CharacterKind, kind: CharacterKind, isPart: boolean): boolean {
  if (kind === "separate" || previous === "separate") return false;
  return isPart || (kind === previous && kind !== "symbol");
}
