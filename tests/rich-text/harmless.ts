import { type DefaultTreeAdapterTypes, parseFragment, serialize } from "parse5";

// What a page may contain. Written out again here on purpose: this list must not follow a mistake in
// app/rich-text.
const allowed: Record<string, string[]> = {
  p: ["class"],
  h2: [],
  h3: [],
  ul: [],
  ol: ["start"],
  li: [],
  blockquote: [],
  strong: [],
  em: [],
  br: [],
  a: ["href", "rel", "class", "download"],
  span: ["class"],
  img: ["src", "srcset", "sizes", "alt", "loading", "decoding"],
  section: ["class", "tabindex"],
  table: [],
  tbody: [],
  tr: [],
  td: [],
  th: [],
  small: [],
};
const schemes = ["http:", "https:", "mailto:"];

/** Everything in the HTML, parsed as by a browser, that could run, load or mislead. */
export function harmIn(html: string): string[] {
  const harm: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ("tagName" in node) harm.push(...harmInElement(node));
    else if (node.nodeName === "#comment") harm.push("comment");
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  const tree = parseFragment(html);
  visit(tree);
  if (serialize(parseFragment(serialize(tree))) !== serialize(tree))
    harm.push("reads differently the second time");
  return harm;
}

function harmInElement(element: DefaultTreeAdapterTypes.Element): string[] {
  const { tagName } = element;
  const names = Object.hasOwn(allowed, tagName) ? allowed[tagName]! : undefined;
  const isKnown = names && element.namespaceURI === "http://www.w3.org/1999/xhtml";
  return [
    ...(isKnown ? [] : [`<${tagName}>`]),
    ...element.attrs.flatMap(({ name, value }) => [
      ...(names?.includes(name) ? [] : [`${tagName} ${name}`]),
      ...(isHarmless(name, value) ? [] : [value]),
    ]),
  ];
}

const classes = ["prose-mention", "prose-file", "prose-table"];

function isHarmless(name: string, value: string): boolean {
  switch (name) {
    case "href":
      return isHarmlessLink(value);
    case "src":
      return /^\/files\/[\w-]+\?w=\d+$/.test(value);
    case "srcset":
      return value.split(", ").every((source) => /^\/files\/[\w-]+\?w=\d+ \d+w$/.test(source));
    case "class":
      return classes.includes(value);
    default:
      return true;
  }
}

function isHarmlessLink(href: string): boolean {
  const { protocol, host } = new URL(href, "https://here.test/page");
  if (!schemes.includes(protocol)) return false;
  return host !== "here.test" || href === "/" || /^\/[^/\\]/.test(href);
}
