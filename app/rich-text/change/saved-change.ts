import type { Inline, Prose } from "../prose.ts";
import type { Change } from "./hunks.ts";
import { isStart, type LineStart, letterOf, startOf, type Token, tokensOf } from "./tokens.ts";

/** A line's start, or what stands in it; letters with the same marks are one text, as in a document. */
type KeptToken = Pick<LineStart, "leaf" | "within"> | Inline;
/** A hunk as it is kept with a version (jsonb). */
export type KeptHunk = { at: number; cut: number; put: KeptToken[] };

export const keepChange = (change: Change): KeptHunk[] =>
  change.map(({ at, cut, put }) => ({ at, cut, put: kept(put) }));

export const readChange = (hunks: readonly KeptHunk[]): Change =>
  hunks.map(({ at, cut, put }) => ({ at, cut, put: put.flatMap(tokensIn) }));

function kept(tokens: readonly Token[]): KeptToken[] {
  const row: KeptToken[] = [];
  let marks = "";
  for (const token of tokens) {
    const last = row.at(-1);
    const now = isStart(token)
      ? ""
      : token.key.slice(token.inline.type === "text" ? token.inline.text.length : 0);
    if (isStart(token)) row.push({ leaf: token.leaf, within: token.within });
    else if (token.inline.type === "text" && last && "text" in last && marks === now)
      last.text += token.inline.text;
    else row.push({ ...token.inline });
    marks = now;
  }
  return row;
}

function tokensIn(token: KeptToken): Token[] {
  if ("leaf" in token) return [startOf(token.leaf, token.within)];
  return token.type === "text"
    ? [...token.text].map((text) => letterOf({ ...token, text }))
    : [letterOf(token)];
}

/** The same document, to the letter, whatever order the database gave its parts in. */
export function sameProse(a: Prose, b: Prose): boolean {
  const [one, other] = [tokensOf(a), tokensOf(b)];
  return one.length === other.length && one.every(({ key }, n) => key === other[n]!.key);
}
