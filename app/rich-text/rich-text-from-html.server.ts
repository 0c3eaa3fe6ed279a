import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { toFileAddress, toLinkAddress } from "./address.ts";
import { DocumentBuilder } from "./document-builder.ts";
import {
  type ParsedRichText,
  parseBlocks,
  type RichTextLimits,
  richTextLimits,
} from "./parse-rich-text.ts";
import type { Block, Cell, Image, ListItem, Mark, Paragraph, Row } from "./rich-text.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

// Beyond these limits the parser's repairs (each paragraph reopens what was never closed) take
// seconds. No real comment comes near them.
const maxLength = 120_000;
const maxDepth = 2000;
const maxRepairs = 200_000;
const maxTagLength = 20_000;

const ignoredTags = new Set([
  "script",
  "style",
  "head",
  "title",
  "template",
  "noscript",
  "noembed",
  "noframes",
  "iframe",
  "object",
  "embed",
  "applet",
  "svg",
  "math",
  "audio",
  "video",
  "canvas",
  "select",
  "textarea",
  "input",
  "button",
  "xmp",
  "plaintext",
  "frameset",
  "map",
]);
const blockTags = new Set([
  "p",
  "div",
  "section",
  "article",
  "header",
  "footer",
  "main",
  "aside",
  "nav",
  "address",
  "figure",
  "figcaption",
  "pre",
  "table",
  "caption",
  "thead",
  "tbody",
  "tfoot",
  "tr",
  "td",
  "th",
  "dl",
  "dt",
  "dd",
  "fieldset",
  "legend",
  "form",
  "details",
  "summary",
  "hr",
  "center",
]);
const emphasisMarks: Record<string, Mark> = {
  strong: { type: "bold" },
  b: { type: "bold" },
  em: { type: "italic" },
  i: { type: "italic" },
};

/**
 * Imports foreign HTML, such as the body of a comment. It is parsed as by a browser (parse5), and a
 * document of our own is built from its text, paragraphs, headings, lists, quotes, tables, links
 * and emphasis; none of the markup itself is stored. Foreign pictures become their alternative
 * text.
 */
export function richTextFromHtml(
  html: string,
  limits: Partial<RichTextLimits> = {},
): ParsedRichText {
  if (html.length > Math.min(maxLength, limits.json ?? richTextLimits.json) || isTooComplex(html))
    return { problem: "too-long" };
  const builder = new DocumentBuilder();
  walk(parseBody(html).childNodes, { marks: [], builder, depth: 1 });
  return parseBlocks(builder.blocks(), limits);
}

/** Parses the HTML as the body of a page: parse5's fragments are moved in quadratic time. */
function parseBody(html: string): Element {
  const root = parse(`<body>${html}`).childNodes.find(
    (node) => node.nodeName === "html",
  ) as Element;
  return root.childNodes.find((node) => node.nodeName === "body") as Element;
}

/**
 * The parser's work grows with the number of unclosed tags times the number of tags, and with the
 * square of the number of attributes of one tag.
 */
function isTooComplex(html: string): boolean {
  if (new RegExp(`<[a-z][^>]{${maxTagLength}}`, "i").test(html)) return true;
  let [open, mostOpen, tags] = [0, 0, 0];
  for (const [tag, voidTag] of html.matchAll(/<\/?(p|br|hr|img|li|wbr|input|meta|link)?\b/gi)) {
    tags += 1;
    if (!voidTag) open = Math.max(0, open + (tag[1] === "/" ? -1 : 1));
    mostOpen = Math.max(mostOpen, open);
  }
  return mostOpen * tags > maxRepairs;
}

/** Where in the HTML the walk is: the marks in force, the target, and the depth in the tree. */
type Position = { marks: Mark[]; builder: DocumentBuilder; depth: number };

function walk(nodes: Node[], position: Position): void {
  for (const node of nodes) {
    if (node.nodeName === "#text")
      position.builder.addText((node as DefaultTreeAdapterTypes.TextNode).value, position.marks);
    else if ("tagName" in node && position.depth < maxDepth && !ignoredTags.has(node.tagName))
      addElement(node, position);
  }
}

function addElement(node: Element, position: Position): void {
  const { tagName: tag } = node;
  const { marks, builder } = position;
  const mark = emphasisMarks[tag];
  if (tag === "br") builder.addLineBreak(marks);
  else if (tag === "img") addImage(node, position);
  else if (tag === "a") walkInside(node, position, { marks: withLink(marks, node) });
  else if (mark) walkInside(node, position, { marks: withMark(marks, mark) });
  else if (/^h[1-6]$/.test(tag))
    builder.addHeading(tag < "h3" ? 2 : 3, () => walkInside(node, position));
  else if (tag === "table" && !isInTable(node)) builder.addBlock(tableFrom(node, position));
  else addContainer(node, position);
}

function addContainer(node: Element, position: Position): void {
  const { tagName: tag } = node;
  const { builder } = position;
  const nested = builder.nested();
  if (nested && tag === "blockquote") {
    walkInside(node, position, { builder: nested });
    const content = nested.blocks();
    builder.addBlock(content.length ? { type: "blockquote", content } : undefined);
  } else if (nested && (tag === "ul" || tag === "ol")) builder.addBlock(listFrom(node, position));
  else if (blockTags.has(tag) || tag === "li") builder.onOwnLine(() => walkInside(node, position));
  else walkInside(node, position);
}

const walkInside = (node: Element, position: Position, change: Partial<Position> = {}) =>
  walk(node.childNodes, { ...position, ...change, depth: position.depth + 1 });

const withMark = (marks: Mark[], mark: Mark): Mark[] =>
  marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark];

function listFrom(node: Element, { marks, builder, depth }: Position): Block | undefined {
  const content = node.childNodes.flatMap((child): ListItem[] => {
    const item = builder.nested()!;
    const nodes = child.nodeName === "li" ? (child as Element).childNodes : [child];
    walk(nodes, { marks, builder: item, depth: depth + 2 });
    const blocks = item.blocks();
    if (!blocks.length) return [];
    const startsWithText = blocks[0]!.type === "paragraph";
    return [
      {
        type: "listItem",
        content: startsWithText ? blocks : [{ type: "paragraph" }, ...blocks],
      },
    ];
  });
  if (!content.length) return undefined;
  if (node.tagName === "ul") return { type: "bulletList", content };
  const start = attribute(node, "start");
  return {
    type: "orderedList",
    attrs: { start: /^\d{1,9}$/.test(start) ? Number(start) : 1 },
    content,
  };
}

/** A table inside another, as in a layout table, is read line by line. */
function isInTable(node: Element): boolean {
  for (let up = node.parentNode; up; up = "parentNode" in up ? up.parentNode : null)
    if (up.nodeName === "table") return true;
  return false;
}

function tableFrom(node: Element, { marks, builder, depth }: Position): Block | undefined {
  const content = rowElements(node).flatMap((row): Row[] => {
    const cells = row.childNodes
      .filter((child): child is Element => child.nodeName === "td" || child.nodeName === "th")
      .map((cell): Cell => {
        const cellBuilder = new DocumentBuilder(builder.depth + 1);
        walk(cell.childNodes, { marks, builder: cellBuilder, depth: depth + 3 });
        const lines = cellBuilder.blocks().flatMap(paragraphsIn);
        return {
          type: cell.tagName === "th" ? "tableHeader" : "tableCell",
          content: lines.length ? lines : [{ type: "paragraph" }],
        };
      });
    return cells.length ? [{ type: "tableRow", content: cells }] : [];
  });
  return content.length ? { type: "table", content } : undefined;
}

/** The rows of a table, in its head, body or foot, without those of a table inside it. */
const rowElements = (node: Element): Element[] =>
  node.childNodes.flatMap((child) => {
    if (child.nodeName === "tr") return [child as Element];
    return ["thead", "tbody", "tfoot"].includes(child.nodeName)
      ? rowElements(child as Element)
      : [];
  });

const paragraphOf = (text: string): Paragraph[] =>
  text ? [{ type: "paragraph", content: [{ type: "text", text }] }] : [];

/** The content of a cell as paragraphs, since a cell may hold nothing else. */
function paragraphsIn(block: Block): Paragraph[] {
  switch (block.type) {
    case "paragraph":
      return [block];
    case "heading":
      return [{ type: "paragraph", ...(block.content && { content: block.content }) }];
    case "image":
      return paragraphOf(block.attrs.alt);
    case "file":
      return paragraphOf(block.attrs.name);
    case "table":
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content));
    default:
      return block.content.flatMap((inner) =>
        inner.type === "listItem" ? inner.content.flatMap(paragraphsIn) : paragraphsIn(inner),
      );
  }
}

const attribute = (node: Element, name: string) =>
  node.attrs.find((attr) => attr.name === name)?.value ?? "";

function withLink(marks: Mark[], node: Element): Mark[] {
  const href = toLinkAddress(attribute(node, "href"));
  return href
    ? [...marks.filter(({ type }) => type !== "link"), { type: "link", attrs: { href } }]
    : marks;
}

function addImage(node: Element, { marks, builder }: Position): void {
  const src = toFileAddress(attribute(node, "src"));
  const alt = attribute(node, "alt").trim().slice(0, 500);
  if (src) builder.addBlock({ type: "image", attrs: { src, alt } } satisfies Image);
  else builder.addText(alt, marks);
}
