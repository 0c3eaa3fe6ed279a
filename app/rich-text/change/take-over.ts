import type { Prose } from "../prose.ts";
import { changeOf } from "./change-between.ts";
import { docFromTokens } from "./doc-from-tokens.ts";
import { applied, type Change, composed } from "./hunks.ts";
import { onTopOf } from "./merge-changes.ts";
import { sameProse } from "./saved-change.ts";
import { tokensOf } from "./tokens.ts";

/** A text in its next version; `change` is how it was made, where that was kept. */
export type NextText = { body: Prose; change?: Change | null };

/** What became of a text over the versions after it, as one change. A text that was put back as it was starts anew. */
export function changeSince(base: Prose, later: readonly NextText[]): Change {
  const start = tokensOf(base);
  const back = later.findLastIndex(({ body }) => sameProse(body, base));
  let [before, since]: [Prose, Change] = [base, []];
  for (const { body, change } of later.slice(back + 1)) {
    since = composed(start, since, change ?? changeOf(tokensOf(before), tokensOf(body)));
    before = body;
  }
  return since;
}

/**
 * The text with these hunks of a suggestion in it, which were made for `base`, while others changed it (`ours`). `change`
 * leads there from `now`; null in the rare case that what fitted by itself had to be straightened to be a document.
 */
export function takenOver({
  base,
  ours,
  now,
  hunks,
}: {
  base: Prose;
  ours: Change;
  now: Prose;
  hunks: Change;
}): { body: Prose; change: Change | null } {
  const change = onTopOf(tokensOf(base), ours, hunks);
  const tokens = applied(tokensOf(now), change);
  const body = docFromTokens(tokens);
  return { body, change: tokensOf(body).length === tokens.length ? change : null };
}
