import { diffArrays } from "diff";
import type { Prose } from "../prose.ts";
import type { Change, Hunk } from "./hunks.ts";
import { isStart, type Token, tokensOf } from "./tokens.ts";

// Above this many differences two passages have nothing to do with each other, and comparing them on would take seconds.
const mostLines = 400;
const mostWords = 1200;
/** Where a line starts holds two changes further apart than a few letters do. */
const weightOfStart = 12;

/** What turns one text into the other: first line by line, then word by word where lines differ. The same two texts always give the same change. */
export const changeBetween = (before: Prose, after: Prose): Change =>
  changeOf(tokensOf(before), tokensOf(after));

export function changeOf(before: readonly Token[], after: readonly Token[]): Change {
  const made: Piece[] = [];
  let gone: Token[] = [];
  let come: Token[] = [];
  const flush = () => {
    made.push(...wordsBetween(gone, come));
    [gone, come] = [[], []];
  };
  for (const { is, units } of compared(linesOf(before), linesOf(after), mostLines)) {
    if (is === "cut") gone.push(...units.flat());
    else if (is === "put") come.push(...units.flat());
    else {
      flush();
      made.push({ is, cut: units.flat(), put: [] });
    }
  }
  flush();
  return slid(before, hunksOf(made));
}

type Unit = readonly Token[];
type Found = { is: "same" | "cut" | "put"; units: Unit[] };
/** A stretch: one that stayed (held in `cut`), or what was cut beside what was put. */
type Piece = { is: "same" | "changed"; cut: Token[]; put: Token[] };

const keyOf = (unit: Unit) =>
  unit.length === 1 ? unit[0]!.key : unit.map(({ key }) => key).join("\u0001");

function compared(before: Unit[], after: Unit[], most: number): Found[] {
  const parts = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: most });
  if (!parts)
    return [
      { is: "cut", units: before },
      { is: "put", units: after },
    ];
  let [from, to] = [0, 0];
  return parts.map(({ added, removed, count }) => {
    const units = added ? after.slice(to, to + count) : before.slice(from, from + count);
    if (!added) from += count;
    if (!removed) to += count;
    return { is: added ? "put" : removed ? "cut" : "same", units };
  });
}

function wordsBetween(before: Token[], after: Token[]): Piece[] {
  if (!before.length && !after.length) return [];
  if (!before.length || !after.length) return [{ is: "changed", cut: before, put: after }];
  return calmed(paired(compared(wordsOf(before), wordsOf(after), mostWords)));
}

function paired(found: readonly Found[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { is, units } of found) {
    const last = pieces.at(-1);
    if (is === "same") pieces.push({ is, cut: units.flat(), put: [] });
    else if (last?.is === "changed") last[is].push(...units.flat());
    else pieces.push({ is: "changed", cut: [], put: [], [is]: units.flat() });
  }
  return pieces;
}

/**
 * What stayed between two changes and is lighter than both would chop a sentence into confetti: it is taken into the change.
 * Begins again until nothing is left to take.
 */
function calmed(pieces: Piece[]): Piece[] {
  const calm: Piece[] = [];
  for (const piece of pieces) {
    calm.push(piece);
    for (
      let [before, between, after] = calm.slice(-3);
      calm.length > 2 &&
      before?.is === "changed" &&
      between?.is === "same" &&
      after?.is === "changed" &&
      light(between.cut, before, after);
      [before, between, after] = calm.slice(-3)
    ) {
      const stayed = between.cut;
      calm.splice(-3, 3, {
        is: "changed",
        cut: [...before.cut, ...stayed, ...after.cut],
        put: [...before.put, ...stayed, ...after.put],
      });
    }
  }
  return calm;
}

const light = (stayed: Token[], before: Piece, after: Piece) =>
  weight(stayed, weightOfStart) <= Math.min(heavier(before), heavier(after));
const heavier = ({ cut, put }: Piece) => Math.max(weight(cut, 1), weight(put, 1));
const weight = (tokens: Token[], start: number) =>
  tokens.reduce((sum, token) => sum + (isStart(token) ? start : /^\s/.test(token.key) ? 0 : 1), 0);

function hunksOf(pieces: readonly Piece[]): Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  for (const { is, cut, put } of pieces) {
    const last = hunks.at(-1);
    if (is === "changed" && last && last.at + last.cut === at)
      hunks.splice(-1, 1, { at: last.at, cut: last.cut + cut.length, put: [...last.put, ...put] });
    else if (is === "changed") hunks.push({ at, cut: cut.length, put });
    at += cut.length;
  }
  return hunks;
}

/** Where a line was added or cut, the change is told from its start on, not from the end of the line before. */
function slid(tokens: readonly Token[], hunks: Hunk[]): Change {
  return hunks.map((hunk, n) => {
    if (hunk.cut && hunk.put.length) return hunk;
    const least = n ? hunks[n - 1]!.at + hunks[n - 1]!.cut + 1 : 0;
    const moving = hunk.cut ? tokens.slice(hunk.at, hunk.at + hunk.cut) : [...hunk.put];
    for (let at = hunk.at, row = moving; ; ) {
      if (isStart(row[0])) return { at, cut: hunk.cut, put: hunk.cut ? [] : row };
      if (at - 1 < least || row.at(-1)!.key !== tokens[at - 1]!.key) return hunk;
      at -= 1;
      row = [row.at(-1)!, ...row.slice(0, -1)];
    }
  });
}

function linesOf(tokens: readonly Token[]): Unit[] {
  const lines: Token[][] = [];
  for (const token of tokens) {
    if (isStart(token) || !lines.length) lines.push([token]);
    else lines.at(-1)!.push(token);
  }
  return lines;
}

type Kind = "word" | "space" | "sign" | "on" | "apart";
const kinds: [Kind, RegExp][] = [
  ["word", /^[\p{L}\p{N}_'’-]$/u],
  ["space", /^\s$/u],
  ["on", /^[\p{M}\u200d\ufe0f\u{1f3fb}-\u{1f3ff}]$/u], // belongs to the character before
];

/** A character that a reader sees as one is never cut in two. */
function kindOf(token: Token): Kind {
  if (isStart(token) || token.inline.type !== "text") return "apart";
  const { text } = token.inline;
  return kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? "sign";
}

function wordsOf(tokens: readonly Token[]): Unit[] {
  const words: Token[][] = [];
  let before: Kind = "apart";
  let glued = false; // a zero-width joiner ties the next character on
  for (const token of tokens) {
    const kind = kindOf(token);
    const goesOn =
      words.length > 0 &&
      kind !== "apart" &&
      before !== "apart" &&
      (kind === "on" || glued || (kind === before && kind !== "sign"));
    if (goesOn) words.at(-1)!.push(token);
    else words.push([token]);
    glued = token.key.startsWith("\u200d");
    if (!(goesOn && (kind === "on" || glued))) before = kind === "on" ? "sign" : kind;
  }
  return words;
}
