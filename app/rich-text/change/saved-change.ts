import type { Inline, RichText } from "../rich-text.ts";
import type { Change } from "./hunks.ts";
import { inlineToken, isStart, type LineStart, lineStart, type Token, tokensOf } from "./tokens.ts";

/** A line start, or text: characters with the same marks are one text, as in a document. */
type SavedToken = Pick<LineStart, "leaf" | "within"> | Inline;
/** A hunk as it is saved with a version (jsonb). */
export type SavedHunk = { at: number; cut: number; put: SavedToken[] };

export const toSavedChange = (change: Change): SavedHunk[] =>
  change.map(({ at, cut, put }) => ({ at, cut, put: toSavedTokens(put) }));

export const fromSavedChange = (hunks: readonly SavedHunk[]): Change =>
  hunks.map(({ at, cut, put }) => ({ at, cut, put: put.flatMap(fromSavedToken) }));

function toSavedTokens(tokens: readonly Token[]): SavedToken[] {
  const saved: SavedToken[] = [];
  let marks = "";
  for (const token of tokens) {
    const last = saved.at(-1);
    const currentMarks = marksKey(token);
    if (isStart(token)) saved.push({ leaf: token.leaf, within: token.within });
    else if (token.inline.type === "text" && last && "text" in last && marks === currentMarks)
      last.text += token.inline.text;
    else saved.push({ ...token.inline });
    marks = currentMarks;
  }
  return saved;
}

/** The part of the token's key after its text. */
function marksKey(token: Token): string {
  if (isStart(token)) return "";
  return token.key.slice(token.inline.type === "text" ? token.inline.text.length : 0);
}

function fromSavedToken(token: SavedToken): Token[] {
  if ("leaf" in token) return [lineStart(token.leaf, token.within)];
  return token.type === "text"
    ? [...token.text].map((text) => inlineToken({ ...token, text }))
    : [inlineToken(token)];
}

/** Whether two documents are equal, in whatever order the database returned their keys. */
export function isSameRichText(a: RichText, b: RichText): boolean {
  const [tokensA, tokensB] = [tokensOf(a), tokensOf(b)];
  return (
    tokensA.length === tokensB.length &&
    tokensA.every(({ key }, index) => key === tokensB[index]!.key)
  );
}
