const kept = new Set([
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
const withContent = new Set([
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
const attributes = new Set([
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
 * Pasted HTML without styles, handlers and whatever else the page's policy forbids. The editor's schema leaves them out
 * anyway, but a browser reports a breach as soon as it reads them, even in a document that is never shown; so this reads
 * tags by the letter of the HTML standard. How heavy and how slanted a passage was is kept in data-weight and data-slant.
 */
export function plainMarkup(html: string): string {
  let plain = "";
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf("<", at);
    if (open < 0) return plain + html.slice(at);
    plain += html.slice(at, open);
    const tag = readTag(html, open);
    if (!tag) {
      const comment = /^<(!--|[!?]|\/[^a-z])/i.exec(html.slice(open, open + 4))?.[1];
      plain += comment ? "" : "&lt;";
      at = comment ? after(html, comment === "!--" ? "-->" : ">", open + 2) : open + 1;
    } else {
      if (kept.has(tag.name))
        plain += tag.closing ? `</${tag.name}>` : `<${tag.name}${tag.attributes}>`;
      at = withContent.has(tag.name) && !tag.closing ? endOf(html, tag.name, tag.end) : tag.end;
    }
  }
  return plain;
}

function after(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from);
  return at < 0 ? html.length : at + sign.length;
}

function endOf(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[\\s/>]`, "gi");
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

const tagName = /<(\/?)([a-z][^\s/>]*)/iy;
const attribute = /[\s/]*(?:(=?[^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?)/y;

function readTag(
  html: string,
  open: number,
): { name: string; closing: boolean; attributes: string; end: number } | undefined {
  tagName.lastIndex = open;
  const [whole, slash, name] = tagName.exec(html) ?? [];
  if (!whole || !name) return undefined;
  let written = "";
  let at = open + whole.length;
  while (at < html.length && html[at] !== ">") {
    attribute.lastIndex = at;
    const [read, key = "", double, single, bare] = attribute.exec(html) ?? [""];
    if (!read) break;
    written += attributeOf(key.toLowerCase(), double ?? single ?? bare ?? "");
    at += read.length;
  }
  return {
    name: name.toLowerCase(),
    closing: slash === "/",
    attributes: written,
    end: Math.min(at + 1, html.length),
  };
}

function attributeOf(name: string, value: string): string {
  if (attributes.has(name)) return ` ${name}="${value.replaceAll('"', "&quot;")}"`;
  if (name !== "style") return "";
  const weight = /font-weight\s*:\s*(bold|normal|\d{3})/i.exec(value)?.[1];
  const slant = /font-style\s*:\s*(italic|normal)/i.exec(value)?.[1];
  return `${weight ? ` data-weight="${weight}"` : ""}${slant ? ` data-slant="${slant}"` : ""}`;
}
