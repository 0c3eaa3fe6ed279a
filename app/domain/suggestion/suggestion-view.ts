// A suggestion for display: its parts, each as lines of additions and deletions.
import {
  changedLines,
  type DiffLine,
  readableChange,
  type Span,
} from "#app/rich-text/change/readable-change.ts";
import { tokensOf } from "#app/rich-text/change/tokens.ts";
import { textDifference } from "#app/rich-text/text-difference.ts";
import {
  changeToCurrent,
  currentText,
  type SuggestedPart,
  type SuggestedText,
  suggestedParts,
} from "./suggested-text.ts";

export type PartView = {
  id: string;
  status: SuggestedPart["status"];
  subject: "title" | "text" | "moved" | "picture";
  lines: DiffLine[];
};

/** Every part compared with the current text. */
export function partViews(suggested: SuggestedText): PartView[] {
  const { title, body } = currentText(suggested);
  const tokens = tokensOf(body);
  return suggestedParts(suggested).map((part) => {
    const lines =
      part.id === "title"
        ? [titleLine(title, suggested.proposed.title)]
        : changedLines(readableChange(tokens, changeToCurrent(suggested, [part])));
    return { id: part.id, status: part.status, subject: partSubject(part, lines), lines };
  });
}

/** The whole current text with these parts applied. */
export function wholeTextView(
  suggested: SuggestedText,
  parts: readonly SuggestedPart[],
): { title: DiffLine; body: DiffLine[] } {
  const { title, body } = currentText(suggested);
  const newTitle = parts.some(({ id }) => id === "title") ? suggested.proposed.title : title;
  return {
    title: titleLine(title, newTitle),
    body: readableChange(tokensOf(body), changeToCurrent(suggested, parts)),
  };
}

export const titleLine = (before: string, after: string): DiffLine => ({
  status: "same",
  kind: "heading",
  depth: 0,
  spans: textDifference(before, after) satisfies Span[],
});

function partSubject({ id }: SuggestedPart, lines: readonly DiffLine[]): PartView["subject"] {
  if (id === "title") return "title";
  if (lines.some(({ status }) => status === "came")) return "moved";
  return lines.length && lines.every(({ kind }) => kind === "picture") ? "picture" : "text";
}
