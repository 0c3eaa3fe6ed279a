// A suggestion beside the text as it is by now: which parts it has, how each stands to what changed since, and the text with some of them in it.
import { changeBetween } from "#app/rich-text/change/change-between.ts";
import type { Change } from "#app/rich-text/change/hunks.ts";
import { type Meeting, meetings, onTopOf } from "#app/rich-text/change/merge-changes.ts";
import { partsOf } from "#app/rich-text/change/parts.ts";
import { changeSince, takenOver } from "#app/rich-text/change/take-over.ts";
import { tokensOf } from "#app/rich-text/change/tokens.ts";
import type { Prose } from "#app/rich-text/prose.ts";

export type Text = { title: string; body: Prose };
/** `base` is the version it was written on, `later` the versions since, oldest first. */
export type Suggested = {
  proposed: Text;
  base: Text;
  later: readonly (Text & { change?: Change | null })[];
};
/** `is`: it fits, it is in the text already, or the text changed in the same place. `id` stays the same whatever the text becomes. */
export type SuggestedPart = { id: string; is: Meeting; hunks: Change };

const titlePart = "title";

export function suggestedParts({ proposed, base, later }: Suggested): SuggestedPart[] {
  const tokens = tokensOf(base.body);
  const change = changeBetween(base.body, proposed.body);
  const met = meetings(change, changeSince(base.body, later));
  const parts = partsOf(tokens, change).map((hunks, n) => ({
    id: `${n + 1}`,
    is: together(hunks.map((at) => met[at]!)),
    hunks: hunks.map((at) => change[at]!),
  }));
  return base.title === proposed.title
    ? parts
    : [
        { id: titlePart, is: titleMeets(proposed, base, now({ base, later })), hunks: [] },
        ...parts,
      ];
}

const together = (all: readonly Meeting[]): Meeting =>
  all.includes("clash") ? "clash" : all.includes("free") ? "free" : "same";

const titleMeets = (proposed: Text, base: Text, now: Text): Meeting =>
  now.title === proposed.title ? "same" : now.title === base.title ? "free" : "clash";

/** The text as it is by now. */
export const now = ({ base, later }: Pick<Suggested, "base" | "later">): Text =>
  later.at(-1) ?? base;

/** The text with these parts in it, and how it came from the text of now. A part that clashes takes the place of what stands there. */
export function withParts(
  suggested: Suggested,
  parts: readonly SuggestedPart[],
): Text & { change: Change | null } {
  const { proposed, base, later } = suggested;
  const { title, body } = now(suggested);
  const hunks = hunksOf(parts);
  const taken = hunks.length
    ? takenOver({ base: base.body, ours: changeSince(base.body, later), now: body, hunks })
    : { body, change: [] };
  return { title: parts.some(({ id }) => id === titlePart) ? proposed.title : title, ...taken };
}

/** What taking these parts over would change in the text of now. */
export const changeOfNow = ({ base, later }: Suggested, parts: readonly SuggestedPart[]): Change =>
  onTopOf(tokensOf(base.body), changeSince(base.body, later), hunksOf(parts));

const hunksOf = (parts: readonly SuggestedPart[]) =>
  parts.flatMap((part) => part.hunks).sort((a, b) => a.at - b.at);
