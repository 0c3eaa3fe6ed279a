// A suggestion as people read it: its parts, each as lines with what comes and what goes.
import {
  changedLines,
  type DiffLine,
  readableChange,
  type Span,
} from "#app/rich-text/change/readable-change.ts";
import { tokensOf } from "#app/rich-text/change/tokens.ts";
import { textDifference } from "#app/rich-text/text-difference.ts";
import {
  changeOfNow,
  now,
  type Suggested,
  type SuggestedPart,
  suggestedParts,
} from "./suggested-text.ts";

export type ShownPart = {
  id: string;
  is: SuggestedPart["is"];
  about: "title" | "text" | "moved" | "picture";
  lines: DiffLine[];
};

/** Every part against the text of now. */
export function shownParts(suggested: Suggested): ShownPart[] {
  const { title, body } = now(suggested);
  const tokens = tokensOf(body);
  return suggestedParts(suggested).map((part) => {
    const lines =
      part.id === "title"
        ? [titleLine(title, suggested.proposed.title)]
        : changedLines(readableChange(tokens, changeOfNow(suggested, [part])));
    return { id: part.id, is: part.is, about: about(part, lines), lines };
  });
}

/** The whole text of now with these parts in it. */
export function shownWhole(
  suggested: Suggested,
  parts: readonly SuggestedPart[],
): { title: DiffLine; body: DiffLine[] } {
  const { title, body } = now(suggested);
  const asked = parts.some(({ id }) => id === "title") ? suggested.proposed.title : title;
  return {
    title: titleLine(title, asked),
    body: readableChange(tokensOf(body), changeOfNow(suggested, parts)),
  };
}

export const titleLine = (before: string, after: string): DiffLine => ({
  is: "same",
  kind: "heading",
  deep: 0,
  spans: textDifference(before, after) satisfies Span[],
});

function about({ id }: SuggestedPart, lines: readonly DiffLine[]): ShownPart["about"] {
  if (id === "title") return "title";
  if (lines.some(({ is }) => is === "came")) return "moved";
  return lines.length && lines.every(({ kind }) => kind === "picture") ? "picture" : "text";
}
