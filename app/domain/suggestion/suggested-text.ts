// A suggestion compared with the current text: its parts, whether each still applies, and the text
// with some of them applied.

import { applySuggestion, changeSince } from "#app/rich-text/change/apply-suggestion.ts";
import { changeBetween } from "#app/rich-text/change/change-between.ts";
import { changeParts } from "#app/rich-text/change/change-parts.ts";
import type { Change } from "#app/rich-text/change/hunks.ts";
import {
  type MergeStatus,
  mergeStatuses,
  rebaseChange,
} from "#app/rich-text/change/rebase-change.ts";
import { tokensOf } from "#app/rich-text/change/tokens.ts";
import type { RichText } from "#app/rich-text/rich-text.ts";

export type Text = { title: string; body: RichText };
/** `base` is the version it was written on; `later` are the versions since, oldest first. */
export type SuggestedText = {
  proposed: Text;
  base: Text;
  later: readonly (Text & { change?: Change | null })[];
};
/**
 * `status`: it applies, it is in the text already, or the text changed in the same place. `id`
 * stays the same when the text changes.
 */
export type SuggestedPart = { id: string; status: MergeStatus; hunks: Change };

const titlePartId = "title";

export function suggestedParts({ proposed, base, later }: SuggestedText): SuggestedPart[] {
  const tokens = tokensOf(base.body);
  const change = changeBetween(base.body, proposed.body);
  const statuses = mergeStatuses(change, changeSince(base.body, later));
  const parts = changeParts(tokens, change).map((hunkIndexes, index) => ({
    id: `${index + 1}`,
    status: combineStatuses(hunkIndexes.map((hunkIndex) => statuses[hunkIndex]!)),
    hunks: hunkIndexes.map((hunkIndex) => change[hunkIndex]!),
  }));
  if (base.title === proposed.title) return parts;
  const status = titleStatus(proposed, base, currentText({ base, later }));
  return [{ id: titlePartId, status, hunks: [] }, ...parts];
}

function combineStatuses(statuses: readonly MergeStatus[]): MergeStatus {
  if (statuses.includes("clash")) return "clash";
  return statuses.includes("free") ? "free" : "same";
}

function titleStatus(proposed: Text, base: Text, current: Text): MergeStatus {
  if (current.title === proposed.title) return "same";
  return current.title === base.title ? "free" : "clash";
}

/** The text of the latest version. */
export const currentText = ({ base, later }: Pick<SuggestedText, "base" | "later">): Text =>
  later.at(-1) ?? base;

/**
 * The current text with these parts applied, and the change that makes. A part that clashes
 * replaces what is there.
 */
export function applyParts(
  suggested: SuggestedText,
  parts: readonly SuggestedPart[],
): Text & { change: Change | null } {
  const { proposed, base, later } = suggested;
  const { title, body } = currentText(suggested);
  const hunks = hunksOf(parts);
  const applied = hunks.length
    ? applySuggestion({
        base: base.body,
        ours: changeSince(base.body, later),
        current: body,
        hunks,
      })
    : { body, change: [] };
  return { title: parts.some(({ id }) => id === titlePartId) ? proposed.title : title, ...applied };
}

/** The change that accepting these parts would make in the current text. */
export const changeToCurrent = (
  { base, later }: SuggestedText,
  parts: readonly SuggestedPart[],
): Change => rebaseChange(tokensOf(base.body), changeSince(base.body, later), hunksOf(parts));

const hunksOf = (parts: readonly SuggestedPart[]) =>
  parts.flatMap((part) => part.hunks).sort((a, b) => a.at - b.at);
