import { isFileAddress } from "./address.ts";
import { inlineFromText } from "./inline-from-text.ts";
import {
  type Block,
  type Cell,
  emptyProse,
  type Inline,
  type ListItem,
  type Prose,
} from "./prose.ts";
import { storable } from "./storable.ts";

const deepest = 8;
const bullet = /^ {0,3}[-*•] +(?=\S)/;
const number = /^ {0,3}(\d{1,3})[.)] +(?=\S)/;
const heading = /^(##|###) +(\S.*)$/;
const quote = /^> ?/;
// In the middle of a paragraph "1945. That year…" is no list; one begins at 1.
const row = /^ {0,3}\|(.*\|) *$/;
const dashes = /^ {0,3}\|( *:?-+:? *\|)+ *$/;
const interrupting = [heading, quote, bullet, row, /^1[.)] +(?=\S)/];
const file = /^\[([^[\]]{1,200})\]\((\S{1,100})\)$/;
const picture = /^!\[([^[\]]{0,500})\]\((\S{1,100})\)$/;

/**
 * Text from a plain textarea. An empty line ends a paragraph, a line's end is kept, and the few signs people know from
 * mail and Markdown are understood (see `proseToTextarea`); everything else stays as typed. Takes any text.
 */
export function proseFromText(text: string): Prose {
  const content = blocks(storable(text).replace(/\r\n?/g, "\n").split("\n"), 0);
  return content.length ? { type: "doc", content } : emptyProse;
}

function blocks(lines: string[], depth: number): Block[] {
  const content: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const [block, next] = lines[at]!.trim() ? read(lines, at, depth) : [undefined, at + 1];
    if (block) content.push(block);
    at = next;
  }
  return content;
}

type Read = [block: Block, next: number];

function read(lines: string[], at: number, depth: number): Read {
  const line = lines[at]!;
  const [, signs, title] = heading.exec(line) ?? [];
  if (signs && title)
    return [
      {
        type: "heading",
        attrs: { level: signs === "##" ? 2 : 3 },
        content: inlineFromText(title.trim()),
      },
      at + 1,
    ];
  const [, alt, src] = picture.exec(line) ?? [];
  if (isFileAddress(src)) return [{ type: "image", attrs: { src, alt: alt ?? "" } }, at + 1];
  const [, name, address] = file.exec(line) ?? [];
  if (name && isFileAddress(address))
    return [{ type: "file", attrs: { src: address, name, bytes: 0 } }, at + 1];
  if (row.test(line) && !dashes.test(line)) return table(lines, at);
  if (depth >= deepest) return paragraph(lines, at);
  if (quote.test(line)) return quoted(lines, at, depth);
  if (bullet.test(line)) return list(lines, at, depth, bullet);
  if (number.test(line)) return list(lines, at, depth, number);
  return paragraph(lines, at);
}

function table(lines: string[], at: number): Read {
  const end = firstAfter(lines, at, (line) => !row.test(line));
  const heads = dashes.test(lines[at + 1] ?? "");
  const content = lines
    .slice(at, end)
    .flatMap((line, place) =>
      place === 1 && heads
        ? []
        : [{ type: "tableRow" as const, content: cells(line, heads && place === 0) }],
    );
  return [{ type: "table", content }, end];
}

function cells(line: string, heads: boolean): Cell[] {
  return row
    .exec(line)![1]!
    .split(/(?<!\\)\|/)
    .slice(0, -1)
    .map((words) => {
      const content = words
        .replaceAll("\\|", "|")
        .split(/<br ?\/?>/)
        .flatMap((part, place): Inline[] => [
          ...(place ? [{ type: "hardBreak" } as const] : []),
          ...inlineFromText(part.trim()),
        ]);
      return {
        type: heads ? "tableHeader" : "tableCell",
        content: [{ type: "paragraph", ...(content.length && { content }) }],
      };
    });
}

function quoted(lines: string[], at: number, depth: number): Read {
  const end = firstAfter(lines, at, (line) => !quote.test(line));
  const content = blocks(
    lines.slice(at, end).map((line) => line.replace(quote, "")),
    depth + 1,
  );
  return [{ type: "blockquote", content: content.length ? content : [{ type: "paragraph" }] }, end];
}

/** An item holds what is indented below it; empty lines between items do not end the list. */
function list(lines: string[], at: number, depth: number, marker: RegExp): Read {
  const start = Number(marker.exec(lines[at]!)![1] ?? 1);
  const inner = indent(lines[at]!) + 2;
  const held = (line = "") => line.trim() !== "" && indent(line) >= inner;
  const content: ListItem[] = [];
  let next = at;
  while (marker.test(lines[next] ?? "")) {
    const width = marker.exec(lines[next]!)![0].length;
    const end = firstAfter(
      lines,
      next,
      (line, place) => !held(line.trim() ? line : lines[place + 1]),
    );
    content.push(
      item(
        lines
          .slice(next, end)
          .map((line, place) => line.slice(place ? Math.min(indent(line), width) : width)),
        depth,
      ),
    );
    const filled = firstAfter(lines, end - 1, (line) => line.trim() !== "");
    next = marker.test(lines[filled] ?? "") ? filled : end;
  }
  return [
    marker === bullet
      ? { type: "bulletList", content }
      : { type: "orderedList", attrs: { start }, content },
    next,
  ];
}

function item(lines: string[], depth: number): ListItem {
  const content = blocks(lines, depth + 1);
  return {
    type: "listItem",
    content: content[0]?.type === "paragraph" ? content : [{ type: "paragraph" }, ...content],
  };
}

function paragraph(lines: string[], at: number): Read {
  const end = firstAfter(
    lines,
    at,
    (line) => !line.trim() || interrupting.some((sign) => sign.test(line)),
  );
  const content = lines
    .slice(at, end)
    .flatMap((line, place): Inline[] => [
      ...(place ? [{ type: "hardBreak" } as const] : []),
      ...inlineFromText(line.trim()),
    ]);
  return [{ type: "paragraph", content }, end];
}

const indent = (line: string) => line.length - line.trimStart().length;

function firstAfter(
  lines: string[],
  at: number,
  is: (line: string, place: number) => boolean,
): number {
  let place = at + 1;
  while (place < lines.length && !is(lines[place]!, place)) place += 1;
  return Math.min(place, lines.length);
}
