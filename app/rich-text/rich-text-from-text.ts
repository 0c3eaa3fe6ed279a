import { isFileAddress } from "./address.ts";
import { inlineFromText } from "./inline-from-text.ts";
import {
  type Block,
  type Cell,
  emptyRichText,
  type Inline,
  type ListItem,
  type RichText,
} from "./rich-text.ts";
import { storableText } from "./storable-text.ts";

const maxDepth = 8;
const bullet = /^ {0,3}[-*•] +(?=\S)/;
const number = /^ {0,3}(\d{1,3})[.)] +(?=\S)/;
const heading = /^(##|###) +(\S.*)$/;
const quote = /^> ?/;
const tableRow = /^ {0,3}\|(.*\|) *$/;
const dashes = /^ {0,3}\|( *:?-+:? *\|)+ *$/;
// In the middle of a paragraph "1945. That year…" starts no list; only a list from 1 does.
const interrupting = [heading, quote, bullet, tableRow, /^1[.)] +(?=\S)/];
const file = /^\[([^[\]]{1,200})\]\((\S{1,100})\)$/;
const picture = /^!\[([^[\]]{0,500})\]\((\S{1,100})\)$/;

/**
 * Parses the text of a plain textarea. An empty line ends a paragraph, line ends are preserved, and
 * the few signs that people know from mail and Markdown are understood (see `richTextToTextarea`);
 * everything else stays as typed. Accepts any text.
 */
export function richTextFromText(text: string): RichText {
  const content = parseLines(storableText(text).replace(/\r\n?/g, "\n").split("\n"), 0);
  return content.length ? { type: "doc", content } : emptyRichText;
}

function parseLines(lines: string[], depth: number): Block[] {
  const content: Block[] = [];
  for (let index = 0; index < lines.length; ) {
    if (!lines[index]!.trim()) {
      index += 1;
      continue;
    }
    const [block, next] = parseBlock(lines, index, depth);
    content.push(block);
    index = next;
  }
  return content;
}

type Parsed = [block: Block, next: number];

function parseBlock(lines: string[], index: number, depth: number): Parsed {
  const line = lines[index]!;
  const single = parseHeading(line) ?? parseFile(line);
  if (single) return [single, index + 1];
  if (tableRow.test(line) && !dashes.test(line)) return parseTable(lines, index);
  if (depth >= maxDepth) return parseParagraph(lines, index);
  if (quote.test(line)) return parseQuote(lines, index, depth);
  if (bullet.test(line)) return parseList(lines, index, depth, bullet);
  if (number.test(line)) return parseList(lines, index, depth, number);
  return parseParagraph(lines, index);
}

function parseHeading(line: string): Block | null {
  const [, signs, title] = heading.exec(line) ?? [];
  if (!signs || !title) return null;
  return {
    type: "heading",
    attrs: { level: signs === "##" ? 2 : 3 },
    content: inlineFromText(title.trim()),
  };
}

/** A picture or file on a line of its own. */
function parseFile(line: string): Block | null {
  const [, alt, src] = picture.exec(line) ?? [];
  if (isFileAddress(src)) return { type: "image", attrs: { src, alt: alt ?? "" } };
  const [, name, address] = file.exec(line) ?? [];
  if (!name || !isFileAddress(address)) return null;
  return { type: "file", attrs: { src: address, name, bytes: 0 } };
}

function parseTable(lines: string[], start: number): Parsed {
  const end = nextIndex(lines, start, (line) => !tableRow.test(line));
  const hasHeader = dashes.test(lines[start + 1] ?? "");
  const content = lines
    .slice(start, end)
    .flatMap((line, row) =>
      row === 1 && hasHeader
        ? []
        : [{ type: "tableRow" as const, content: parseCells(line, hasHeader && row === 0) }],
    );
  return [{ type: "table", content }, end];
}

function parseCells(line: string, isHeader: boolean): Cell[] {
  return tableRow
    .exec(line)![1]!
    .split(/(?<!\\)\|/)
    .slice(0, -1)
    .map((cell) => {
      const content = inlineFromLines(cell.replaceAll("\\|", "|").split(/<br ?\/?>/));
      return {
        type: isHeader ? "tableHeader" : "tableCell",
        content: [{ type: "paragraph", ...(content.length && { content }) }],
      };
    });
}

function parseQuote(lines: string[], start: number, depth: number): Parsed {
  const end = nextIndex(lines, start, (line) => !quote.test(line));
  const content = parseLines(
    lines.slice(start, end).map((line) => line.replace(quote, "")),
    depth + 1,
  );
  return [{ type: "blockquote", content: content.length ? content : [{ type: "paragraph" }] }, end];
}

/** An item holds what is indented below it; empty lines between items do not end the list. */
function parseList(lines: string[], start: number, depth: number, marker: RegExp): Parsed {
  const firstNumber = Number(marker.exec(lines[start]!)![1] ?? 1);
  const minIndent = indentOf(lines[start]!) + 2;
  const isInItem = (line = "") => line.trim() !== "" && indentOf(line) >= minIndent;
  const content: ListItem[] = [];
  let next = start;
  while (marker.test(lines[next] ?? "")) {
    const width = marker.exec(lines[next]!)![0].length;
    const end = nextIndex(
      lines,
      next,
      (line, index) => !isInItem(line.trim() ? line : lines[index + 1]),
    );
    content.push(
      parseItem(
        lines
          .slice(next, end)
          .map((line, index) => line.slice(index ? Math.min(indentOf(line), width) : width)),
        depth,
      ),
    );
    const nextText = nextIndex(lines, end - 1, (line) => line.trim() !== "");
    next = marker.test(lines[nextText] ?? "") ? nextText : end;
  }
  return [
    marker === bullet
      ? { type: "bulletList", content }
      : { type: "orderedList", attrs: { start: firstNumber }, content },
    next,
  ];
}

function parseItem(lines: string[], depth: number): ListItem {
  const content = parseLines(lines, depth + 1);
  return {
    type: "listItem",
    content: content[0]?.type === "paragraph" ? content : [{ type: "paragraph" }, ...content],
  };
}

function parseParagraph(lines: string[], start: number): Parsed {
  const end = nextIndex(
    lines,
    start,
    (line) => !line.trim() || interrupting.some((pattern) => pattern.test(line)),
  );
  return [{ type: "paragraph", content: inlineFromLines(lines.slice(start, end)) }, end];
}

const inlineFromLines = (lines: string[]): Inline[] =>
  lines.flatMap((line, index): Inline[] => [
    ...(index ? [{ type: "hardBreak" } as const] : []),
    ...inlineFromText(line.trim()),
  ]);

const indentOf = (line: string) => line.length - line.trimStart().length;

/** The index of the first line after `start` that matches; the number of lines when none does. */
function nextIndex(
  lines: string[],
  start: number,
  matches: (line: string, index: number) => boolean,
): number {
  let index = start + 1;
  while (index < lines.length && !matches(lines[index]!, index)) index += 1;
  return Math.min(index, lines.length);
}
