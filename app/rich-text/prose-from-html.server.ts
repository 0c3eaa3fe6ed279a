import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { toAddress, toFileAddress } from "./address.ts";
import { type ParsedProse, type ProseLimits, parseBlocks, proseLimits } from "./parse-prose.ts";
import type { Block, Cell, Image, ListItem, Mark, Paragraph, Row } from "./prose.ts";
import { Sheet } from "./sheet.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

// Beyond these a parser's repairs (each paragraph opens again what was never closed) take seconds; no person's letter comes near.
const longest = 120_000;
const deepest = 2000;
const mostRepairs = 200_000;

const unread = new Set([
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
const lineOfItsOwn = new Set([
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
const emphasis: Record<string, Mark> = {
  strong: { type: "bold" },
  b: { type: "bold" },
  em: { type: "italic" },
  i: { type: "italic" },
};

/**
 * Foreign HTML, such as the body of an imported comment. It is read as a browser would read it (parse5), and a document of
 * our own is built from the words, paragraphs, headings, lists, quotes, links and emphasis found; nothing of the markup
 * itself survives. Pictures that are not our own files become their alternative text.
 */
export function proseFromHtml(html: string, limits: Partial<ProseLimits> = {}): ParsedProse {
  if (html.length > Math.min(longest, limits.json ?? proseLimits.json) || tooMuchWork(html))
    return { problem: "too-long" };
  const sheet = new Sheet();
  walk(body(html).childNodes, [], sheet, 1);
  return parseBlocks(sheet.blocks(), limits);
}

/** As the body of a document: parse5's own fragments are moved over child by child, which is quadratic. */
function body(html: string): Element {
  const root = parse(`<body>${html}`).childNodes.find(
    (node) => node.nodeName === "html",
  ) as Element;
  return root.childNodes.find((node) => node.nodeName === "body") as Element;
}

/**
 * Tags opened and never closed nest, and the parser's work grows with how deep times how many; and with the square of the
 * attributes of one tag.
 */
function tooMuchWork(html: string): boolean {
  if (/<[a-z][^>]{20000}/i.test(html)) return true;
  let [open, most, tags] = [0, 0, 0];
  for (const [tag, never] of html.matchAll(/<\/?(p|br|hr|img|li|wbr|input|meta|link)?\b/gi)) {
    tags += 1;
    if (!never) open = Math.max(0, open + (tag[1] === "/" ? -1 : 1));
    most = Math.max(most, open);
  }
  return most * tags > mostRepairs;
}

function walk(nodes: Node[], marks: Mark[], sheet: Sheet, depth: number): void {
  for (const node of nodes) {
    if (node.nodeName === "#text")
      sheet.write((node as DefaultTreeAdapterTypes.TextNode).value, marks);
    else if ("tagName" in node && depth < deepest && !unread.has(node.tagName))
      element(node, marks, sheet, depth);
  }
}

function element(node: Element, marks: Mark[], sheet: Sheet, depth: number): void {
  const { tagName: tag, childNodes } = node;
  const go = (into = sheet, more: Mark[] = marks) => walk(childNodes, more, into, depth + 1);
  if (tag === "br") return sheet.breakLine(marks);
  if (tag === "img") return image(node, marks, sheet);
  if (tag === "a") return go(sheet, withLink(marks, node));
  if (emphasis[tag])
    return go(
      sheet,
      marks.some(({ type }) => type === emphasis[tag]!.type) ? marks : [...marks, emphasis[tag]],
    );
  if (/^h[1-6]$/.test(tag)) return sheet.heading(tag < "h3" ? 2 : 3, () => go());
  if (tag === "table" && !inTable(node)) return sheet.add(table(node, marks, sheet, depth));
  const deeper = sheet.deeper();
  if (!deeper || !["ul", "ol", "blockquote"].includes(tag))
    return lineOfItsOwn.has(tag) || tag === "li" ? sheet.apart(() => go()) : go();
  if (tag === "blockquote") {
    go(deeper);
    return sheet.add(
      deeper.blocks().length ? { type: "blockquote", content: deeper.blocks() } : undefined,
    );
  }
  sheet.add(list(node, marks, sheet, depth));
}

function list(node: Element, marks: Mark[], sheet: Sheet, depth: number): Block | undefined {
  const content = node.childNodes.flatMap((child): ListItem[] => {
    const item = sheet.deeper()!;
    walk(child.nodeName === "li" ? (child as Element).childNodes : [child], marks, item, depth + 2);
    const blocks = item.blocks();
    if (!blocks.length) return [];
    return [
      {
        type: "listItem",
        content: blocks[0]!.type === "paragraph" ? blocks : [{ type: "paragraph" }, ...blocks],
      },
    ];
  });
  if (!content.length) return undefined;
  const start = /^\d{1,9}$/.test(attribute(node, "start")) ? Number(attribute(node, "start")) : 1;
  return node.tagName === "ul"
    ? { type: "bulletList", content }
    : { type: "orderedList", attrs: { start }, content };
}

/** A table for its layout, or one in another, is read line by line. */
const inTable = (node: Element): boolean => {
  for (let up = node.parentNode; up; up = "parentNode" in up ? up.parentNode : null)
    if (up.nodeName === "table") return true;
  return false;
};

function table(node: Element, marks: Mark[], sheet: Sheet, depth: number): Block | undefined {
  const content = elements(node, "tr").flatMap((row): Row[] => {
    const cells = row.childNodes
      .filter((child): child is Element => child.nodeName === "td" || child.nodeName === "th")
      .map((cell): Cell => {
        const inside = new Sheet(sheet.depth + 1);
        walk(cell.childNodes, marks, inside, depth + 3);
        const lines = inside.blocks().flatMap(linesIn);
        return {
          type: cell.tagName === "th" ? "tableHeader" : "tableCell",
          content: lines.length ? lines : [{ type: "paragraph" }],
        };
      });
    return cells.length ? [{ type: "tableRow", content: cells }] : [];
  });
  return content.length ? { type: "table", content } : undefined;
}

/** The rows of a table, whether in a head, body or foot, and not those of a table inside it. */
const elements = (node: Element, name: string): Element[] =>
  node.childNodes.flatMap((child) =>
    child.nodeName === name
      ? [child as Element]
      : ["thead", "tbody", "tfoot"].includes(child.nodeName)
        ? elements(child as Element, name)
        : [],
  );

/** A cell holds lines of words: what else was in it is told in them. */
function linesIn(block: Block): Paragraph[] {
  if (block.type === "paragraph") return [block];
  if (block.type === "heading")
    return [{ type: "paragraph", ...(block.content && { content: block.content }) }];
  if (block.type === "image")
    return block.attrs.alt
      ? [{ type: "paragraph", content: [{ type: "text", text: block.attrs.alt }] }]
      : [];
  if (block.type === "file")
    return [{ type: "paragraph", content: [{ type: "text", text: block.attrs.name }] }];
  if (block.type === "table")
    return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content));
  return block.content.flatMap((inner) =>
    inner.type === "listItem" ? inner.content.flatMap(linesIn) : linesIn(inner),
  );
}

const attribute = (node: Element, name: string) =>
  node.attrs.find((one) => one.name === name)?.value ?? "";

function withLink(marks: Mark[], node: Element): Mark[] {
  const href = toAddress(attribute(node, "href"));
  return href
    ? [...marks.filter(({ type }) => type !== "link"), { type: "link", attrs: { href } }]
    : marks;
}

function image(node: Element, marks: Mark[], sheet: Sheet): void {
  const [src, alt] = [
    toFileAddress(attribute(node, "src")),
    attribute(node, "alt").trim().slice(0, 500),
  ];
  if (!src) return sheet.write(alt, marks);
  sheet.add({ type: "image", attrs: { src, alt } } satisfies Image);
}
