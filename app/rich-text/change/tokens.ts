import type { Block, Cell, File, Image, Inline, Mark, Prose, Table } from "../prose.ts";

// A document as one flat row: where a line starts, then its letters. Every such row is a document again (doc-from-tokens.ts),
// so changes can be cut and put at places counted in tokens without asking which tree they belong to.

/** A quote or list that a line stands in, from the outside in. Where nothing `begins` (or no new `item`), it goes on in that of the line before. */
export type Level =
  | { in: "blockquote"; begins?: true }
  | { in: "bulletList"; begins?: true; item?: true }
  | { in: "orderedList"; begins?: true; item?: true; start?: number }
  /** Always the innermost, around a paragraph. `cell`: one begins here; `row`: and with it a row. */
  | { in: "table"; begins?: true; row?: true; cell?: "tableCell" | "tableHeader" };
export type Leaf =
  | { type: "paragraph" }
  | { type: "heading"; attrs: { level: 2 | 3 } }
  | Image
  | File;

/** `key` says what it is: two tokens with the same key are the same. */
export type LineStart = { leaf: Leaf; within: Level[]; key: string };
/** One character, line break or mention. */
export type Letter = { inline: Inline; key: string };
export type Token = LineStart | Letter;

export const isStart = (token: Token | undefined): token is LineStart =>
  token !== undefined && "leaf" in token;
/** A picture or file, which has no letters of its own. */
export const isWhole = (leaf: Leaf): leaf is Image | File =>
  leaf.type === "image" || leaf.type === "file";

// Keys are spelled out, since the database gives the names inside an object in an order of its own.
export const startOf = (leaf: Leaf, within: Level[]): LineStart => ({
  leaf,
  within,
  key: `\n${within.map(levelKey).join("")}${leafKey(leaf)}`,
});

const levelKey = (level: Level) =>
  `${level.in}${level.begins ? "+" : ""}${"item" in level && level.item ? "*" : ""}${"start" in level ? level.start : ""}${"cell" in level ? `${level.row ? "/" : ""}${level.cell}` : ""}>`;
/** What a line is, wherever it stands. */
export const leafKey = (leaf: Leaf) =>
  leaf.type === "heading"
    ? `h${leaf.attrs.level}`
    : leaf.type === "image"
      ? JSON.stringify([leaf.attrs.src, leaf.attrs.alt])
      : leaf.type === "file"
        ? JSON.stringify([leaf.attrs.src, leaf.attrs.name, leaf.attrs.bytes])
        : "p";

const marked = (marks: Mark[] | undefined) =>
  marks?.length
    ? `\u0000${marks.map((mark) => (mark.type === "link" ? JSON.stringify(mark.attrs.href) : mark.type)).join()}`
    : "";

export function letterOf(inline: Inline): Letter {
  if (inline.type === "text") return { inline, key: inline.text + marked(inline.marks) };
  const what =
    inline.type === "hardBreak"
      ? "br"
      : `@${JSON.stringify([inline.attrs.id, inline.attrs.label])}`;
  return { inline, key: `\u0000${what}${marked(inline.marks)}` };
}

/** The document as tokens, one for each line's start, character, line break and mention. */
export function tokensOf(doc: Prose): Token[] {
  const tokens: Token[] = [];
  lines(doc.content, [], tokens);
  return tokens;
}

type Open = { level: Level; begins: boolean; item: boolean; row?: boolean; cell?: Cell["type"] };

function lines(blocks: readonly Block[], within: Open[], tokens: Token[]): void {
  for (const block of blocks) {
    if (block.type === "blockquote")
      lines(
        block.content,
        [...within, { level: { in: "blockquote" }, begins: true, item: false }],
        tokens,
      );
    else if (block.type === "bulletList" || block.type === "orderedList") {
      const level: Level =
        block.type === "bulletList"
          ? { in: block.type }
          : { in: block.type, start: block.attrs.start };
      const open: Open = { level, begins: true, item: true };
      for (const item of block.content) {
        open.item = true;
        lines(item.content, [...within, open], tokens);
      }
    } else if (block.type === "table") cells(block, within, tokens);
    else {
      tokens.push(startOf(leafOf(block), within.map(levelOf)));
      for (const open of within) {
        open.begins = open.item = open.row = false;
        delete open.cell;
      }
      if (block.type !== "image" && block.type !== "file")
        for (const inline of block.content ?? []) letters(inline, tokens);
    }
  }
}

function cells(table: Table, within: Open[], tokens: Token[]): void {
  const open: Open = { level: { in: "table" }, begins: true, item: false };
  for (const row of table.content) {
    open.row = true;
    for (const cell of row.content) {
      open.cell = cell.type;
      lines(cell.content, [...within, open], tokens);
    }
  }
}

function levelOf({ level, begins, item, row, cell }: Open): Level {
  if (level.in === "table")
    return { in: level.in, ...(begins && { begins }), ...(row && { row }), ...(cell && { cell }) };
  if (level.in === "blockquote") return { in: level.in, ...(begins && { begins }) };
  const start = level.in === "orderedList" && begins ? { start: level.start } : {};
  return { in: level.in, ...(begins && { begins }), ...(item && { item }), ...start };
}

function leafOf(block: Extract<Block, { type: Leaf["type"] }>): Leaf {
  if (block.type === "paragraph") return { type: "paragraph" };
  return block.type === "heading" ? { type: "heading", attrs: block.attrs } : block;
}

function letters(inline: Inline, tokens: Token[]): void {
  if (inline.type !== "text") tokens.push(letterOf(inline));
  else for (const text of inline.text) tokens.push(letterOf({ ...inline, text }));
}
