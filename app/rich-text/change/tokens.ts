import type {
  Block,
  BulletList,
  Cell,
  File,
  Image,
  Inline,
  Mark,
  OrderedList,
  RichText,
  Table,
} from "../rich-text.ts";

// A document as a flat list of tokens: the start of each line, followed by its characters. Any such
// list can be turned into a document again (doc-from-tokens.ts), so changes can be cut and put at
// token positions without regard to the tree.

/**
 * A quote, list or table that a line is in, from the outside in. Without `begins` (or `item`) it
 * continues that of the line before.
 */
export type Level =
  | { in: "blockquote"; begins?: true }
  | { in: "bulletList"; begins?: true; item?: true }
  | { in: "orderedList"; begins?: true; item?: true; start?: number }
  /** Always the innermost level, around a paragraph. `cell`: starts a cell; `row`: starts a row. */
  | { in: "table"; begins?: true; row?: true; cell?: "tableCell" | "tableHeader" };
export type Leaf =
  | { type: "paragraph" }
  | { type: "heading"; attrs: { level: 2 | 3 } }
  | Image
  | File;

/** Tokens with the same `key` are equal. */
export type LineStart = { leaf: Leaf; within: Level[]; key: string };
/** One character, line break or mention. */
export type InlineToken = { inline: Inline; key: string };
export type Token = LineStart | InlineToken;

export const isStart = (token: Token | undefined): token is LineStart =>
  token !== undefined && "leaf" in token;
/** Whether a line is a picture or file, which has no text. */
export const isAtomic = (leaf: Leaf): leaf is Image | File =>
  leaf.type === "image" || leaf.type === "file";

/**
 * Whether a line can come directly after another as it is: every list, quote and table that it
 * continues is open there. Holds for all lines of a document.
 */
export function canFollow(previous: LineStart, { within }: LineStart): boolean {
  const beginning = within.findIndex(({ begins }) => begins);
  const continued = beginning < 0 ? within : within.slice(0, beginning);
  return continued.every((level, depth) => level.in === previous.within[depth]?.in);
}

// Keys are built field by field, because the database returns object keys in its own order.
export const lineStart = (leaf: Leaf, within: Level[]): LineStart => ({
  leaf,
  within,
  key: `\n${within.map(levelKey).join("")}${leafKey(leaf)}`,
});

function levelKey(level: Level): string {
  const begins = level.begins ? "+" : "";
  const item = "item" in level && level.item ? "*" : "";
  const start = "start" in level ? level.start : "";
  const cell = "cell" in level ? `${level.row ? "/" : ""}${level.cell}` : "";
  return `${level.in}${begins}${item}${start}${cell}>`;
}

/** Equal for the same kind of line with the same attributes, at whatever level. */
export function leafKey(leaf: Leaf): string {
  switch (leaf.type) {
    case "heading":
      return `h${leaf.attrs.level}`;
    case "image":
      return JSON.stringify([leaf.attrs.src, leaf.attrs.alt]);
    case "file":
      return JSON.stringify([leaf.attrs.src, leaf.attrs.name, leaf.attrs.bytes]);
    case "paragraph":
      return "p";
  }
}

function marksKey(marks: Mark[] | undefined): string {
  if (!marks?.length) return "";
  const keys = marks.map((mark) =>
    mark.type === "link" ? JSON.stringify(mark.attrs.href) : mark.type,
  );
  return `\u0000${keys.join()}`;
}

export function inlineToken(inline: Inline): InlineToken {
  if (inline.type === "text") return { inline, key: inline.text + marksKey(inline.marks) };
  const content =
    inline.type === "hardBreak"
      ? "br"
      : `@${JSON.stringify([inline.attrs.id, inline.attrs.label])}`;
  return { inline, key: `\u0000${content}${marksKey(inline.marks)}` };
}

/** The document as tokens: one per line start, character, line break and mention. */
export function tokensOf(doc: RichText): Token[] {
  const tokens: Token[] = [];
  addBlocks(doc.content, [], tokens);
  return tokens;
}

/** A level around the current line, with what starts at that line. */
type OpenLevel = {
  level: Level;
  begins: boolean;
  item: boolean;
  row?: boolean;
  cell?: Cell["type"];
};

function addBlocks(blocks: readonly Block[], within: OpenLevel[], tokens: Token[]): void {
  for (const block of blocks) addBlock(block, within, tokens);
}

function addBlock(block: Block, within: OpenLevel[], tokens: Token[]): void {
  switch (block.type) {
    case "blockquote": {
      const open: OpenLevel = { level: { in: "blockquote" }, begins: true, item: false };
      addBlocks(block.content, [...within, open], tokens);
      break;
    }
    case "bulletList":
    case "orderedList":
      addItems(block, within, tokens);
      break;
    case "table":
      addCells(block, within, tokens);
      break;
    default:
      addLine(block, within, tokens);
  }
}

function addItems(list: BulletList | OrderedList, within: OpenLevel[], tokens: Token[]): void {
  const level: Level =
    list.type === "bulletList" ? { in: list.type } : { in: list.type, start: list.attrs.start };
  const open: OpenLevel = { level, begins: true, item: true };
  for (const item of list.content) {
    open.item = true;
    addBlocks(item.content, [...within, open], tokens);
  }
}

function addCells(table: Table, within: OpenLevel[], tokens: Token[]): void {
  const open: OpenLevel = { level: { in: "table" }, begins: true, item: false };
  for (const row of table.content) {
    open.row = true;
    for (const cell of row.content) {
      open.cell = cell.type;
      addBlocks(cell.content, [...within, open], tokens);
    }
  }
}

function addLine(
  block: Extract<Block, { type: Leaf["type"] }>,
  within: OpenLevel[],
  tokens: Token[],
): void {
  tokens.push(lineStart(leafOf(block), within.map(levelOf)));
  for (const open of within) {
    open.begins = false;
    open.item = false;
    open.row = false;
    delete open.cell;
  }
  if (block.type === "image" || block.type === "file") return;
  for (const inline of block.content ?? []) addInline(inline, tokens);
}

function levelOf({ level, begins, item, row, cell }: OpenLevel): Level {
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

function addInline(inline: Inline, tokens: Token[]): void {
  if (inline.type !== "text") tokens.push(inlineToken(inline));
  else for (const text of inline.text) tokens.push(inlineToken({ ...inline, text }));
}
