import type {
  Block,
  Blockquote,
  BulletList,
  Cell,
  Inline,
  ListItem,
  OrderedList,
  RichText,
  Table,
} from "../rich-text.ts";
import {
  type InlineToken,
  isAtomic,
  isStart,
  type Leaf,
  type Level,
  lineStart,
  type Token,
} from "./tokens.ts";

/** A quote, list or table that is open at the current line; `inside` is where its blocks go. */
type OpenLevel = {
  level: Level;
  list: BulletList | OrderedList | null;
  table?: Table;
  inside: Block[];
};

/**
 * Builds the document of these tokens. Accepts any sequence, also one that lost the first line of a
 * list or table: the list then starts at the next line, and a line that cannot start a list item is
 * placed outside the list.
 */
export function docFromTokens(tokens: readonly Token[]): RichText {
  const content: Block[] = [];
  const open: OpenLevel[] = [];
  for (let index = 0; index < tokens.length; ) {
    const first = tokens[index]!;
    // Text before the first line start becomes a paragraph.
    const start = isStart(first) ? first : lineStart({ type: "paragraph" }, []);
    const textStart = isStart(first) ? index + 1 : index;
    let end = textStart;
    if (!isAtomic(start.leaf)) while (end < tokens.length && !isStart(tokens[end])) end += 1;
    blocksForLine(start.leaf, start.within, content, open).push(
      blockOf(start.leaf, tokens.slice(textStart, end) as InlineToken[]),
    );
    index = end;
  }
  return { type: "doc", content: content.length ? content : [{ type: "paragraph" }] };
}

/** Opens and closes levels for the next line, and returns the blocks it belongs to. */
function blocksForLine(
  leaf: Leaf,
  within: readonly Level[],
  content: Block[],
  open: OpenLevel[],
): Block[] {
  let [blocks, depth, isFresh] = [content, 0, false];
  within.forEach((level, index) => {
    const current = isFresh || level.begins ? undefined : open[depth];
    const continued = current?.level.in === level.in ? current : undefined;
    const isNewItem = startsItem(level, continued);
    if (isNewItem && (index < within.length - 1 || leaf.type !== "paragraph")) {
      // An item starts with a paragraph, so this line is placed outside the list.
      isFresh ||= !continued;
      return;
    }
    if (!continued) {
      isFresh = true;
      open.length = depth;
      open[depth] = openLevel(level, blocks);
    }
    if (isNewItem) open[depth]!.inside = addItem(open[depth]!.list!);
    if (level.in === "table") startCell(open[depth]!, level, !continued);
    blocks = open[depth]!.inside;
    depth += 1;
  });
  open.length = depth;
  return blocks;
}

const startsItem = (level: Level, continued: OpenLevel | undefined): boolean =>
  (level.in === "bulletList" || level.in === "orderedList") && (!continued || level.item === true);

function startCell(
  open: OpenLevel,
  { row, cell }: Extract<Level, { in: "table" }>,
  isNewTable: boolean,
): void {
  if (isNewTable || row || cell)
    open.inside = addCell(open.table!, isNewTable || row === true, cell);
}

function openLevel(level: Level, blocks: Block[]): OpenLevel {
  if (level.in === "blockquote") {
    const quote: Blockquote = { type: "blockquote", content: [] };
    blocks.push(quote);
    return { level, list: null, inside: quote.content };
  }
  if (level.in === "table") {
    const table: Table = { type: "table", content: [] };
    blocks.push(table);
    return { level, list: null, table, inside: [] };
  }
  const list: BulletList | OrderedList =
    level.in === "bulletList"
      ? { type: "bulletList", content: [] }
      : { type: "orderedList", attrs: { start: level.start ?? 1 }, content: [] };
  blocks.push(list);
  return { level, list, inside: [] };
}

function addItem(list: BulletList | OrderedList): Block[] {
  const item: ListItem = { type: "listItem", content: [] };
  list.content.push(item);
  return item.content;
}

function addCell(table: Table, isNewRow: boolean, type: Cell["type"] = "tableCell"): Block[] {
  const cell: Cell = { type, content: [] };
  if (isNewRow) table.content.push({ type: "tableRow", content: [cell] });
  else table.content.at(-1)!.content.push(cell);
  return cell.content;
}

function blockOf(leaf: Leaf, text: readonly InlineToken[]): Block {
  if (isAtomic(leaf)) return leaf;
  const content = joinText(text);
  return { ...leaf, ...(content.length && { content }) };
}

/** Joins characters with the same marks into one text node. */
function joinText(tokens: readonly InlineToken[]): Inline[] {
  const line: Inline[] = [];
  let marks = "";
  for (const { inline, key } of tokens) {
    const last = line.at(-1);
    const currentMarks = inline.type === "text" ? key.slice(inline.text.length) : "";
    if (inline.type === "text" && last?.type === "text" && currentMarks === marks)
      last.text += inline.text;
    else line.push(inline.type === "text" ? { ...inline } : inline);
    marks = currentMarks;
  }
  return line;
}
