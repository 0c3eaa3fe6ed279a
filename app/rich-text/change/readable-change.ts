import { mentionText } from "../mention-text.ts";
import type { Inline, Mark } from "../rich-text.ts";
import { lineKey } from "./change-parts.ts";
import type { Change } from "./hunks.ts";
import { type InlineToken, isAtomic, isStart, type LineStart, type Token } from "./tokens.ts";

export type ChangeStatus = "same" | "added" | "removed";
/** A stretch of a line. `isLineBreak`: the line was split here, or joined to the one before. */
export type Span = {
  status: ChangeStatus;
  text: string;
  bold?: true;
  italic?: true;
  href?: string;
  isLineBreak?: true;
};
export type LineKind =
  | "paragraph"
  | "heading"
  | "item"
  | "step"
  | "quote"
  | "cell"
  | "picture"
  | "file";
/** `left` and `came`: the line was moved away from here, or to here. */
export type DiffLine = {
  status: ChangeStatus | "left" | "came";
  kind: LineKind;
  previousKind?: LineKind;
  depth: number;
  spans: Span[];
  picture?: { src: string; alt: string };
  /** Set for the first cell in a row of a table. */
  row?: true;
};

type TokenChange = { status: ChangeStatus; token: Token };
type Line = {
  status: ChangeStatus;
  start: LineStart;
  text: { status: ChangeStatus; token: InlineToken }[];
};

/** A change as people read it: line by line, with what was added, removed and moved. */
export function readableChange(tokens: readonly Token[], change: Change): DiffLine[] {
  const lines = mergeLines(linesOf(tokenChanges(tokens, change)));
  return withMoves(lines).map(({ line, isMoved }) => diffLineOf(line, isMoved));
}

/** The lines that changed only, with unchanged text shortened to `around` characters. */
export const changedLines = (lines: readonly DiffLine[], around = 60): DiffLine[] =>
  lines
    .filter(
      (line) =>
        line.status !== "same" ||
        line.previousKind ||
        line.spans.some(({ status }) => status !== "same"),
    )
    .map((line) => ({ ...line, spans: shortenSpans(line.spans, around) }));

function* tokenChanges(tokens: readonly Token[], change: Change): Generator<TokenChange> {
  let from = 0;
  for (const { at, cut, put } of change) {
    yield* withStatus("same", tokens.slice(from, at));
    const removed = tokens.slice(at, at + cut);
    const [removedText, addedText] = [textLength(removed), textLength(put)];
    // First the text in the line where the hunk begins, then the removed lines, then the added.
    yield* withStatus("removed", removed.slice(0, removedText));
    yield* withStatus("added", put.slice(0, addedText));
    yield* withStatus("removed", removed.slice(removedText));
    yield* withStatus("added", put.slice(addedText));
    from = at + cut;
  }
  yield* withStatus("same", tokens.slice(from));
}

const withStatus = (status: ChangeStatus, tokens: readonly Token[]): TokenChange[] =>
  tokens.map((token) => ({ status, token }));

/** The number of tokens before the first line start. */
function textLength(tokens: readonly Token[]): number {
  const index = tokens.findIndex(isStart);
  return index < 0 ? tokens.length : index;
}

function linesOf(changes: Iterable<TokenChange>): Line[] {
  const lines: Line[] = [];
  for (const { status, token } of changes) {
    if (isStart(token)) lines.push({ status, start: token, text: [] });
    else lines.at(-1)?.text.push({ status, token });
  }
  return lines;
}

const isAll = (line: Line, status: ChangeStatus) =>
  line.text.every((part) => part.status === status);

const kindByLevel = {
  blockquote: "quote",
  bulletList: "item",
  orderedList: "step",
  table: "cell",
} as const;

function kindOf({ leaf, within }: LineStart): LineKind {
  if (leaf.type === "image") return "picture";
  if (leaf.type !== "paragraph") return leaf.type;
  const level = within.at(-1);
  return level ? kindByLevel[level.in] : "paragraph";
}

type MergedLine = Line & { previousStart?: LineStart };

/**
 * Merges a line whose start alone changed into one line. Where a line was inserted before another,
 * reports the inserted line as the new one.
 */
function mergeLines(lines: readonly Line[]): MergedLine[] {
  const merged: MergedLine[] = [];
  for (const line of lines) {
    const last = merged.at(-1);
    if (last?.status === "removed" && line.status === "added" && isSameLine(last, line))
      merged.splice(-1, 1, {
        ...line,
        status: "same",
        previousStart: last.start,
        text: [...last.text, ...line.text],
      });
    else if (last && isInsertedBefore(last, line)) {
      last.status = "added";
      merged.push({ ...line, status: "same" });
    } else merged.push({ ...line });
  }
  return merged;
}

const isInsertedBefore = (last: Line, line: Line): boolean =>
  last.status === "same" &&
  line.status === "added" &&
  last.text.length > 0 &&
  isAll(last, "added") &&
  !isAll(line, "added");

/** Whether only the start of the line was replaced, or only the description of a picture. */
function isSameLine(before: Line, line: Line): boolean {
  if (before.start.leaf.type === "image" && line.start.leaf.type === "image")
    return before.start.leaf.attrs.src === line.start.leaf.attrs.src;
  return (
    !before.text.length &&
    line.text.some(({ status }) => status === "same") &&
    !isAtomic(before.start.leaf)
  );
}

/** Finds lines that were removed in one place and added, unchanged, in another. */
function withMoves(lines: readonly MergedLine[]): { line: MergedLine; isMoved: boolean }[] {
  const keyOf = (line: MergedLine, status: ChangeStatus) =>
    line.status === status && isAll(line, status) && (line.text.length || isAtomic(line.start.leaf))
      ? lineKey(
          line.start,
          line.text.map(({ token }) => token),
        )
      : null;
  const [removed, added] = (["removed", "added"] as const).map((status) =>
    countKeys(lines.flatMap((line) => keyOf(line, status) ?? [])),
  );
  const moved = new Map(
    [...removed!].map(([key, count]) => [key, Math.min(count, added!.get(key) ?? 0)]),
  );
  const remaining = { removed: new Map(moved), added: new Map(moved) };
  return lines.map((line) => {
    if (line.status === "same") return { line, isMoved: false };
    const key = keyOf(line, line.status);
    const count = key === null ? 0 : (remaining[line.status].get(key) ?? 0);
    if (count) remaining[line.status].set(key!, count - 1);
    return { line, isMoved: count > 0 };
  });
}

const countKeys = (keys: readonly string[]) =>
  keys.reduce(
    (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1),
    new Map<string, number>(),
  );

function diffLineOf(line: MergedLine, isMoved: boolean): DiffLine {
  const { start, previousStart } = line;
  const isWhole = line.status !== "same" && isAll(line, line.status);
  const diffLine: DiffLine = {
    status: statusOf(line, isMoved, isWhole),
    kind: kindOf(start),
    depth: start.within.length,
    spans: [],
  };
  if (previousStart && kindOf(previousStart) !== diffLine.kind)
    diffLine.previousKind = kindOf(previousStart);
  if (start.leaf.type === "image")
    return {
      ...diffLine,
      picture: start.leaf.attrs,
      spans: altSpans(start.leaf.attrs.alt, previousStart),
    };
  const innermost = start.within.at(-1);
  if (innermost?.in === "table" && innermost.row) diffLine.row = true;
  if (start.leaf.type === "file")
    return { ...diffLine, spans: [{ status: "same", text: start.leaf.attrs.name }] };
  if (line.status !== "same" && !isWhole)
    diffLine.spans.push({ status: line.status, text: "¶", isLineBreak: true });
  for (const { status, token } of line.text)
    addToSpans(diffLine.spans, isWhole ? "same" : status, token);
  return diffLine;
}

function statusOf(line: Line, isMoved: boolean, isWhole: boolean): DiffLine["status"] {
  if (isMoved) return line.status === "added" ? "came" : "left";
  return isWhole ? line.status : "same";
}

/** The old and new description of a picture, when it changed. */
function altSpans(alt: string, previousStart: LineStart | undefined): Span[] {
  const previousAlt = previousStart?.leaf.type === "image" ? previousStart.leaf.attrs.alt : alt;
  if (previousAlt === alt) return [];
  const spans: Span[] = [
    { status: "removed", text: previousAlt },
    { status: "added", text: alt },
  ];
  return spans.filter(({ text }) => text);
}

function addToSpans(spans: Span[], status: ChangeStatus, { inline }: InlineToken): void {
  const text = textOf(inline);
  const style = styleOf(inline.marks);
  const last = spans.at(-1);
  if (
    last &&
    !last.isLineBreak &&
    last.status === status &&
    last.bold === style.bold &&
    last.italic === style.italic &&
    last.href === style.href
  )
    last.text += text;
  else spans.push({ status, text, ...style });
}

function textOf(inline: Inline): string {
  switch (inline.type) {
    case "text":
      return inline.text;
    case "mention":
      return mentionText(inline);
    case "hardBreak":
      return "\n";
  }
}

function styleOf(marks: readonly Mark[] = []): Pick<Span, "bold" | "italic" | "href"> {
  const style: Pick<Span, "bold" | "italic" | "href"> = {};
  for (const mark of marks) {
    if (mark.type === "link") style.href = mark.attrs.href;
    else style[mark.type] = true;
  }
  return style;
}

/** Shortens unchanged text to the words next to a change, with an ellipsis for the rest. */
function shortenSpans(spans: readonly Span[], around: number): Span[] {
  const changed = spans.map(({ status }) => status !== "same");
  return spans.map((span, index) => {
    if (span.status !== "same" || span.text.length <= 2 * around) return span;
    const isAfterChange = changed.slice(0, index).includes(true);
    const isBeforeChange = changed.slice(index + 1).includes(true);
    if (!isAfterChange && !isBeforeChange) return span;
    const head = isAfterChange ? headOf(span.text, around) : "";
    const tail = isBeforeChange ? tailOf(span.text, around) : "";
    return { ...span, text: `${head}…${tail}` };
  });
}

function headOf(text: string, maxLength: number): string {
  const [head = ""] = new RegExp(`^[^]{0,${maxLength}}(?=\\s)`, "u").exec(text) ?? [];
  return `${head || [...text].slice(0, maxLength).join("")} `;
}

function tailOf(text: string, maxLength: number): string {
  const tail = text.slice(-maxLength);
  const space = tail.search(/\s/);
  return space < 0 ? ` ${[...text].slice(-maxLength).join("")}` : tail.slice(space);
}
