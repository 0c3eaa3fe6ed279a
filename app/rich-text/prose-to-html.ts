import { isAddress, isFileAddress, isId } from "./address.ts";
import { kindInName, pictureWidths } from "./file-text.ts";
import { mentionText } from "./mention-text.ts";
import {
  type File,
  type Heading,
  type Image,
  type Mark,
  type Mention,
  nodes,
  type OrderedList,
  type Prose,
  type ProseNode,
  type Table,
  type Text,
} from "./prose.ts";

export type HtmlOptions = {
  /** The level of the page's heading above this text (1–4): its own headings come below it. Default 1. */
  under?: number;
  /** Where a mention leads, by its id; without an address the name is only marked. */
  mentionPath?: (id: string) => string | null;
  /** A number of bytes in words; without it only the name of a file is shown. */
  fileSize?: (bytes: number) => string;
};

const deepest = 100;
const tags: Partial<Record<ProseNode["type"], string>> = {
  paragraph: "p",
  bulletList: "ul",
  listItem: "li",
  blockquote: "blockquote",
  tableRow: "tr",
  tableCell: "td",
};

/**
 * Safe HTML. Does not trust what is stored: addresses are checked again, text and attributes are escaped, and of a
 * node nobody knows only the children are shown. Our own walker, because it is some 300 times as fast as the packaged
 * renderers, and those let `javascript:` addresses through.
 */
export function proseToHtml(doc: Prose, options: HtmlOptions = {}): string {
  return inside(doc, options, 0);
}

function inside(node: ProseNode, options: HtmlOptions, depth: number): string {
  const children = (node as { content?: ProseNode[] }).content;
  if (!Array.isArray(children) || depth > deepest) return "";
  let html = "";
  for (const child of children) html += render(child, options, depth + 1);
  return html;
}

function render(node: ProseNode, options: HtmlOptions, depth: number): string {
  if (typeof node !== "object" || node === null) return "";
  switch (node.type) {
    case "text":
      return marked(node, typeof node.text === "string" ? escaped(node.text) : "");
    case "hardBreak":
      return "<br>";
    case "mention":
      return marked(node, mention(node, options));
    case "image":
      return image(node);
    case "file":
      return file(node, options);
    case "table":
      return table(node, options, depth);
    case "tableHeader":
      return headCell(inside(node, options, depth));
    case "heading":
      return wrapped(`h${headingLevel(node, options)}`, "", inside(node, options, depth));
    case "orderedList":
      return wrapped("ol", start(node), inside(node, options, depth));
  }
  const tag = Object.hasOwn(nodes, node.type) ? tags[node.type] : undefined;
  const html = inside(node, options, depth);
  return tag ? wrapped(tag, "", html) : html;
}

const wrapped = (tag: string, attributes: string, html: string) =>
  `<${tag}${attributes}>${html}</${tag}>`;

const headingLevel = (node: Heading, { under = 1 }: HtmlOptions) =>
  Math.min((node.attrs?.level === 3 ? 2 : 1) + under, 6);

function start(node: OrderedList): string {
  const first = node.attrs?.start;
  return Number.isInteger(first) && first !== 1 ? ` start="${first}"` : "";
}

function image(node: Image): string {
  if (!isFileAddress(node.attrs?.src)) return "";
  const { src, alt } = node.attrs;
  const widths = pictureWidths.map((width) => `${src}?w=${width} ${width}w`).join(", ");
  return `<img src="${src}?w=800" srcset="${widths}" sizes="(min-width: 48rem) 44rem, 100vw" alt="${escaped(String(alt ?? ""))}" loading="lazy" decoding="async">`;
}

/** Offered as a download: the address answers with nothing that a browser shows. */
function file(node: File, { fileSize }: HtmlOptions): string {
  const { src, name, bytes } = node.attrs ?? {};
  if (!isFileAddress(src)) return "";
  const kind = kindInName(String(name ?? ""));
  const about = [kind, Number.isInteger(bytes) && bytes > 0 && fileSize ? fileSize(bytes) : ""]
    .filter(Boolean)
    .join(", ");
  return `<p class="prose-file"><a href="${src}" download>${escaped(String(name ?? ""))}</a>${about ? ` <small>${escaped(about)}</small>` : ""}</p>`;
}

/** A head that says nothing heads nothing: a reader's ears would hear of an empty one at every cell below it. */
const headCell = (html: string) => wrapped(/>[^<]*[^<\s]/.test(html) ? "th" : "td", "", html);

/** Wide tables move inside their own frame, which the keyboard reaches. Rows are made equally long. */
function table(node: Table, options: HtmlOptions, depth: number): string {
  const rows = Array.isArray(node.content) ? node.content : [];
  const cells = (row: (typeof rows)[number]) =>
    Array.isArray(row?.content) ? row.content.length : 0;
  const most = rows.reduce((found, row) => Math.max(found, cells(row)), 0);
  const html = rows
    .map((row) =>
      wrapped("tr", "", inside(row, options, depth + 1) + "<td></td>".repeat(most - cells(row))),
    )
    .join("");
  return `<section class="prose-table" tabindex="0"><table><tbody>${html}</tbody></table></section>`;
}

function mention(node: Mention, { mentionPath }: HtmlOptions): string {
  const id = String(node.attrs?.id ?? "");
  const name = escaped(mentionText({ attrs: { id, label: String(node.attrs?.label ?? "") } }));
  const path = isId(id) && mentionPath ? mentionPath(id) : null;
  return path === null
    ? `<span class="prose-mention">${name}</span>`
    : `<a class="prose-mention" href="${escaped(path)}">${name}</a>`;
}

/** Marks from the inside out, so that the first in the list is the outermost. */
function marked(node: Text | Mention, html: string): string {
  if (!Array.isArray(node.marks)) return html;
  return node.marks.reduceRight((inner, mark) => mark1(mark, inner, node.type === "mention"), html);
}

function mark1(mark: Mark, html: string, isLink: boolean): string {
  if (mark?.type === "bold") return `<strong>${html}</strong>`;
  if (mark?.type === "italic") return `<em>${html}</em>`;
  if (mark?.type !== "link" || isLink || !isAddress(mark.attrs?.href)) return html;
  return `<a href="${escaped(mark.attrs.href)}" rel="nofollow noopener ugc">${html}</a>`;
}

const special = /[&<>"]/;
const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** For text between tags and for attributes in double quotes. */
function escaped(text: string): string {
  return special.test(text) ? text.replace(/[&<>"]/g, (character) => entities[character]!) : text;
}
