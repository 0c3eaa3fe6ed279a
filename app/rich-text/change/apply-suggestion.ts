import type { RichText } from "../rich-text.ts";
import { changeOf } from "./change-between.ts";
import { docFromTokens } from "./doc-from-tokens.ts";
import { applyChange, type Change, composeChanges } from "./hunks.ts";
import { rebaseChange } from "./rebase-change.ts";
import { isSameRichText } from "./saved-change.ts";
import { tokensOf } from "./tokens.ts";

/** A later version of a text; `change` is how it was made, where that was saved. */
export type NextVersion = { body: RichText; change?: Change | null };

/**
 * The later versions of a text as one change. A version that equals the base again resets it.
 */
export function changeSince(base: RichText, later: readonly NextVersion[]): Change {
  const start = tokensOf(base);
  const lastEqual = later.findLastIndex(({ body }) => isSameRichText(body, base));
  let previous = base;
  let total: Change = [];
  for (const { body, change } of later.slice(lastEqual + 1)) {
    total = composeChanges(start, total, change ?? changeOf(tokensOf(previous), tokensOf(body)));
    previous = body;
  }
  return total;
}

/**
 * Applies hunks of a suggestion, made for `base`, to the `current` text, into which others (`ours`)
 * have changed it. The returned change leads from `current` to the body; it is null in the rare case
 * that the result had to be repaired to be a document.
 */
export function applySuggestion({
  base,
  ours,
  current,
  hunks,
}: {
  base: RichText;
  ours: Change;
  current: RichText;
  hunks: Change;
}): { body: RichText; change: Change | null } {
  const change = rebaseChange(tokensOf(base), ours, hunks);
  const tokens = applyChange(tokensOf(current), change);
  const body = docFromTokens(tokens);
  return { body, change: tokensOf(body).length === tokens.length ? change : null };
}
