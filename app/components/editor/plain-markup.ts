const allowedTags = new Set([
  "p",
  "div",
  "br",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "ul",
  "ol",
  "li",
  "blockquote",
  "strong",
  "b",
  "em",
  "i",
  "a",
  "img",
  "span",
  "pre",
  "table",
  "tbody",
  "thead",
  "tr",
  "td",
  "th",
  "dl",
  "dt",
  "dd",
  "section",
  "article",
  "figure",
  "figcaption",
  "hr",
]);
const tagsDroppedWithContent = new Set([
  "style",
  "script",
  "title",
  "textarea",
  "xmp",
  "iframe",
  "noembed",
  "noframes",
  "noscript",
  "template",
  "svg",
  "math",
  "object",
  "select",
  "head",
]);
const allowedAttributes = new Set([
  "href",
  "src",
  "alt",
  "start",
  "data-type",
  "data-id",
  "data-label",
  "data-mention-suggestion-char",
  "data-pm-slice",
]);

/**
 * Removes styles, handlers and everything else the content security policy forbids from pasted
 * HTML. The editor's schema would drop them as well, but a browser reports a violation as soon as
 * it parses them, even in a document that is never shown; so this reads tags by the rules of the
 * HTML standard. Font weight and style are saved in data-weight and data-slant.
 */
export function plainMarkup(html: string): string {
  let plain = "";
  let index = 0;
  while (index < html.length) {
    const open = html.indexOf("<", index);
    if (open < 0) return plain + html.slice(index);
    const { output, end } = readMarkup(html, open);
    plain += html.slice(index, open) + output;
    index = end;
  }
  return plain;
}

/** What remains of the tag or comment that starts at `open`, and where reading continues. */
function readMarkup(html: string, open: number): { output: string; end: number } {
  const tag = readTag(html, open);
  if (!tag) return readComment(html, open);
  const { name, closing, attributes, end } = tag;
  const markup = closing ? `</${name}>` : `<${name}${attributes}>`;
  return {
    output: allowedTags.has(name) ? markup : "",
    end: tagsDroppedWithContent.has(name) && !closing ? endOfElement(html, name, end) : end,
  };
}

function readComment(html: string, open: number): { output: string; end: number } {
  const start = /^<(!--|[!?]|\/[^a-z])/i.exec(html.slice(open, open + 4))?.[1];
  if (!start) return { output: "&lt;", end: open + 1 };
  return { output: "", end: indexAfter(html, start === "!--" ? "-->" : ">", open + 2) };
}

function indexAfter(html: string, text: string, from: number): number {
  const index = html.indexOf(text, from);
  return index < 0 ? html.length : index + text.length;
}

function endOfElement(html: string, name: string, from: number): number {
  const closingTag = new RegExp(`</${name}[\\s/>]`, "gi");
  closingTag.lastIndex = from;
  return closingTag.exec(html)?.index ?? html.length;
}

const tagName = /<(\/?)([a-z][^\s/>]*)/iy;
const attribute = /[\s/]*(?:(=?[^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?)/y;

function readTag(
  html: string,
  open: number,
): { name: string; closing: boolean; attributes: string; end: number } | undefined {
  tagName.lastIndex = open;
  const [start, slash, name] = tagName.exec(html) ?? [];
  if (!start || !name) return undefined;
  let attributes = "";
  let index = open + start.length;
  while (index < html.length && html[index] !== ">") {
    attribute.lastIndex = index;
    const [source, key = "", double, single, bare] = attribute.exec(html) ?? [""];
    if (!source) break;
    attributes += attributeOf(key.toLowerCase(), double ?? single ?? bare ?? "");
    index += source.length;
  }
  return {
    name: name.toLowerCase(),
    closing: slash === "/",
    attributes,
    end: Math.min(index + 1, html.length),
  };
}

function attributeOf(name: string, value: string): string {
  if (allowedAttributes.has(name)) return ` ${name}="${value.replaceAll('"', "&quot;")}"`;
  if (name !== "style") return "";
  const weight = /font-weight\s*:\s*(bold|normal|\d{3})/i.exec(value)?.[1];
  const slant = /font-style\s*:\s*(italic|normal)/i.exec(value)?.[1];
  return `${weight ? ` data-weight="${weight}"` : ""}${slant ? ` data-slant="${slant}"` : ""}`;
}
