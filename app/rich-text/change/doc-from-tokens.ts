import type {
  Block,
  Blockquote,
  BulletList,
  Cell,
  Inline,
  ListItem,
  OrderedList,
  Prose,
  Table,
} from "../prose.ts";
import {
  isStart,
  isWhole,
  type Leaf,
  type Letter,
  type Level,
  startOf,
  type Token,
} from "./tokens.ts";

type Open = { level: Level; list: BulletList | OrderedList | null; table?: Table; inside: Block[] };

/**
 * The document these tokens are. Takes any row of them, also one from which somebody cut the line that another stood under:
 * a list or table that lost its first line begins at the next, and what cannot begin a list item stands outside it.
 */
export function docFromTokens(tokens: readonly Token[]): Prose {
  const content: Block[] = [];
  const open: Open[] = [];
  for (let at = 0; at < tokens.length; ) {
    const first = tokens[at]!;
    const start = isStart(first) ? first : startOf({ type: "paragraph" }, []); // letters without a line get one
    let end = isStart(first) ? at + 1 : at;
    if (!isWhole(start.leaf)) while (end < tokens.length && !isStart(tokens[end])) end += 1;
    place(start.leaf, start.within, content, open).push(
      lineOf(start.leaf, tokens.slice(isStart(first) ? at + 1 : at, end) as Letter[]),
    );
    at = end;
  }
  return { type: "doc", content: content.length ? content : [{ type: "paragraph" }] };
}

/** Opens what has to be opened, closes what ended, and gives the blocks the line is to stand among. */
function place(leaf: Leaf, within: readonly Level[], content: Block[], open: Open[]): Block[] {
  let [among, depth, fresh] = [content, 0, false];
  within.forEach((level, n) => {
    const here = fresh || level.begins ? undefined : open[depth];
    const goesOn = here?.level.in === level.in ? here : undefined;
    const newItem =
      (level.in === "bulletList" || level.in === "orderedList") && (!goesOn || level.item === true);
    if (newItem && (n < within.length - 1 || leaf.type !== "paragraph")) {
      fresh ||= !goesOn; // an item begins with a paragraph: this line stands outside it
      return;
    }
    if (!goesOn) {
      fresh = true;
      open.length = depth;
      open[depth] = begun(level, among);
    }
    if (newItem) open[depth]!.inside = itemIn(open[depth]!.list!);
    if (level.in === "table" && (!goesOn || level.row || level.cell))
      open[depth]!.inside = cellIn(open[depth]!.table!, !goesOn || level.row === true, level.cell);
    among = open[depth]!.inside;
    depth += 1;
  });
  open.length = depth;
  return among;
}

function begun(level: Level, among: Block[]): Open {
  if (level.in === "blockquote") {
    const quote: Blockquote = { type: "blockquote", content: [] };
    among.push(quote);
    return { level, list: null, inside: quote.content };
  }
  if (level.in === "table") {
    const table: Table = { type: "table", content: [] };
    among.push(table);
    return { level, list: null, table, inside: [] };
  }
  const list: BulletList | OrderedList =
    level.in === "bulletList"
      ? { type: "bulletList", content: [] }
      : { type: "orderedList", attrs: { start: level.start ?? 1 }, content: [] };
  among.push(list);
  return { level, list, inside: [] };
}

function itemIn(list: BulletList | OrderedList): Block[] {
  const item: ListItem = { type: "listItem", content: [] };
  list.content.push(item);
  return item.content;
}

function cellIn(table: Table, newRow: boolean, type: Cell["type"] = "tableCell"): Block[] {
  const cell: Cell = { type, content: [] };
  if (newRow) table.content.push({ type: "tableRow", content: [cell] });
  else table.content.at(-1)!.content.push(cell);
  return cell.content;
}

function lineOf(leaf: Leaf, letters: readonly Letter[]): Block {
  if (isWhole(leaf)) return leaf;
  const content = joined(letters);
  return { ...leaf, ...(content.length && { content }) };
}

/** Characters with the same marks are one text. */
function joined(letters: readonly Letter[]): Inline[] {
  const line: Inline[] = [];
  let marks = "";
  for (const { inline, key } of letters) {
    const last = line.at(-1);
    const now = inline.type === "text" ? key.slice(inline.text.length) : "";
    if (inline.type === "text" && last?.type === "text" && now === marks) last.text += inline.text;
    else line.push(inline.type === "text" ? { ...inline } : inline);
    marks = now;
  }
  return line;
}
