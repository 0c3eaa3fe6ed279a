import { mentionText } from "../mention-text.ts";
import type { Mark } from "../prose.ts";
import type { Change } from "./hunks.ts";
import { lineKey } from "./parts.ts";
import { isStart, isWhole, type Letter, type LineStart, type Token } from "./tokens.ts";

export type Is = "same" | "added" | "removed";
/** A stretch of a line. `break`: the line was cut in two here, or joined to the one before. */
export type Span = {
  is: Is;
  text: string;
  bold?: true;
  italic?: true;
  href?: string;
  break?: true;
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
/** `left` and `came`: the same line stands elsewhere now, or stood elsewhere before. `was`: the kind it had. */
export type DiffLine = {
  is: Is | "left" | "came";
  kind: LineKind;
  was?: LineKind;
  deep: number;
  spans: Span[];
  picture?: { src: string; alt: string } /** Of the first cell in a row of a table. */;
  row?: true;
};

type Seen = { is: Is; token: Token };
type Row = { is: Is; start: LineStart; letters: { is: Is; letter: Letter }[] };

/** A text with a change in it as people read it: line by line, with what was added, removed and moved. */
export function readableChange(tokens: readonly Token[], change: Change): DiffLine[] {
  return withMoves(calm(rowsOf(seen(tokens, change)))).map(({ row, moved }) => lineOf(row, moved));
}

/** Only the lines in which something happened, and of the longer ones what stands around it. */
export const changedLines = (lines: readonly DiffLine[], around = 60): DiffLine[] =>
  lines
    .filter((line) => line.is !== "same" || line.was || line.spans.some(({ is }) => is !== "same"))
    .map((line) => ({ ...line, spans: shortened(line.spans, around) }));

function* seen(tokens: readonly Token[], change: Change): Generator<Seen> {
  let from = 0;
  for (const { at, cut, put } of change) {
    yield* as("same", tokens.slice(from, at));
    const gone = tokens.slice(at, at + cut);
    const [end, begin] = [lettersBefore(gone), lettersBefore(put)];
    // First what belongs to the line where this begins, then the lines that went, then the lines that came.
    yield* as("removed", gone.slice(0, end));
    yield* as("added", put.slice(0, begin));
    yield* as("removed", gone.slice(end));
    yield* as("added", put.slice(begin));
    from = at + cut;
  }
  yield* as("same", tokens.slice(from));
}

const as = (is: Is, tokens: readonly Token[]): Seen[] => tokens.map((token) => ({ is, token }));

function lettersBefore(tokens: readonly Token[]): number {
  const at = tokens.findIndex(isStart);
  return at < 0 ? tokens.length : at;
}

function rowsOf(stream: Iterable<Seen>): Row[] {
  const rows: Row[] = [];
  for (const { is, token } of stream) {
    if (isStart(token)) rows.push({ is, start: token, letters: [] });
    else rows.at(-1)?.letters.push({ is, letter: token });
  }
  return rows;
}

const all = (row: Row, is: Is) => row.letters.every((one) => one.is === is);
const kinds = {
  blockquote: "quote",
  bulletList: "item",
  orderedList: "step",
  table: "cell",
} as const;
const kindOf = ({ leaf, within }: LineStart): LineKind =>
  leaf.type === "image"
    ? "picture"
    : leaf.type === "file"
      ? "file"
      : leaf.type === "heading"
        ? "heading"
        : within.length
          ? kinds[within.at(-1)!.in]
          : "paragraph";

type Calm = Row & { was?: LineStart };

/** A line whose start was only exchanged is one line; a new line before another is told as the new one. */
function calm(rows: readonly Row[]): Calm[] {
  const told: Calm[] = [];
  for (const row of rows) {
    const last = told.at(-1);
    if (last?.is === "removed" && row.is === "added" && exchanged(last, row))
      told.splice(-1, 1, {
        ...row,
        is: "same",
        was: last.start,
        letters: [...last.letters, ...row.letters],
      });
    else if (
      last?.is === "same" &&
      row.is === "added" &&
      last.letters.length &&
      all(last, "added") &&
      !all(row, "added")
    ) {
      last.is = "added";
      told.push({ ...row, is: "same" });
    } else told.push({ ...row });
  }
  return told;
}

/** The start alone gave way to another, or a picture only got other words. */
function exchanged(before: Row, row: Row): boolean {
  if (before.start.leaf.type === "image" && row.start.leaf.type === "image")
    return before.start.leaf.attrs.src === row.start.leaf.attrs.src;
  return (
    !before.letters.length &&
    row.letters.some(({ is }) => is === "same") &&
    !isWhole(before.start.leaf)
  );
}

function withMoves(rows: readonly Calm[]): { row: Calm; moved: boolean }[] {
  const keyOf = (row: Calm, is: Is) =>
    row.is === is && all(row, is) && (row.letters.length || isWhole(row.start.leaf))
      ? lineKey(
          row.start,
          row.letters.map(({ letter }) => letter),
        )
      : null;
  const [gone, come] = (["removed", "added"] as const).map((is) =>
    count(rows.flatMap((row) => keyOf(row, is) ?? [])),
  );
  const moved = new Map([...gone!].map(([key, n]) => [key, Math.min(n, come!.get(key) ?? 0)]));
  const left = { removed: new Map(moved), added: new Map(moved) };
  return rows.map((row) => {
    if (row.is === "same") return { row, moved: false };
    const key = keyOf(row, row.is);
    const n = key === null ? 0 : (left[row.is].get(key) ?? 0);
    if (n) left[row.is].set(key!, n - 1);
    return { row, moved: n > 0 };
  });
}

const count = (keys: readonly string[]) =>
  keys.reduce((found, key) => found.set(key, (found.get(key) ?? 0) + 1), new Map<string, number>());

function lineOf(row: Calm, moved: boolean): DiffLine {
  const { start, was } = row;
  const kind = kindOf(start);
  const whole = row.is !== "same" && all(row, row.is);
  const line: DiffLine = {
    is: moved ? (row.is === "added" ? "came" : "left") : whole ? row.is : "same",
    kind,
    deep: start.within.length,
    spans: [],
  };
  if (was && kindOf(was) !== kind) line.was = kindOf(was);
  if (start.leaf.type === "image") {
    line.picture = start.leaf.attrs;
    const before = was?.leaf.type === "image" ? was.leaf.attrs.alt : start.leaf.attrs.alt;
    if (before !== start.leaf.attrs.alt)
      line.spans = [
        { is: "removed" as const, text: before },
        { is: "added" as const, text: start.leaf.attrs.alt },
      ].filter(({ text }) => text);
    return line;
  }
  const last = start.within.at(-1);
  if (last?.in === "table" && last.row) line.row = true;
  if (start.leaf.type === "file")
    return { ...line, spans: [{ is: "same", text: start.leaf.attrs.name }] };
  if (row.is !== "same" && !whole) line.spans.push({ is: row.is, text: "¶", break: true });
  for (const { is, letter } of row.letters) write(line.spans, whole ? "same" : is, letter);
  return line;
}

function write(spans: Span[], is: Is, { inline }: Letter): void {
  const text =
    inline.type === "text" ? inline.text : inline.type === "mention" ? mentionText(inline) : "\n";
  const looks = looksOf(inline.marks);
  const last = spans.at(-1);
  if (
    last &&
    !last.break &&
    last.is === is &&
    last.bold === looks.bold &&
    last.italic === looks.italic &&
    last.href === looks.href
  )
    last.text += text;
  else spans.push({ is, text, ...looks });
}

function looksOf(marks: readonly Mark[] = []): Pick<Span, "bold" | "italic" | "href"> {
  const looks: Pick<Span, "bold" | "italic" | "href"> = {};
  for (const mark of marks) {
    if (mark.type === "link") looks.href = mark.attrs.href;
    else looks[mark.type] = true;
  }
  return looks;
}

/** Of what stayed, the words next to a change; a gap is told by an ellipsis. */
function shortened(spans: readonly Span[], around: number): Span[] {
  const changed = spans.map(({ is }) => is !== "same");
  return spans.map((span, n) => {
    if (span.is !== "same" || span.text.length <= 2 * around) return span;
    const [head, tail] = [changed.slice(0, n).includes(true), changed.slice(n + 1).includes(true)];
    if (!head && !tail) return span;
    const [first, last] = [
      head ? cutAfter(span.text, around) : "",
      tail ? cutBefore(span.text, around) : "",
    ];
    return { ...span, text: `${first}…${last}` };
  });
}

function cutAfter(text: string, most: number): string {
  const [head = ""] = new RegExp(`^[^]{0,${most}}(?=\\s)`, "u").exec(text) ?? [];
  return `${head || [...text].slice(0, most).join("")} `;
}

function cutBefore(text: string, most: number): string {
  const tail = text.slice(-most);
  const at = tail.search(/\s/);
  return at < 0 ? ` ${[...text].slice(-most).join("")}` : tail.slice(at);
}
