import { type DefaultTreeAdapterTypes, parseFragment, serialize } from "parse5";

// What a page may hold, written down again here on purpose: this list must not follow a slip in app/rich-text.
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

/** Reads the HTML as a browser does; what is in it that could run, load or mislead. Empty is good. */
export function harmIn(html: string): string[] {
  const harm: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ("tagName" in node) {
      const names = Object.hasOwn(allowed, node.tagName) ? allowed[node.tagName]! : undefined;
      if (!names || node.namespaceURI !== "http://www.w3.org/1999/xhtml")
        harm.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        if (!names?.includes(name)) harm.push(`${node.tagName} ${name}`);
        if (name === "href" && !schemes.includes(new URL(value, "https://here.test/page").protocol))
          harm.push(value);
        if (
          name === "href" &&
          new URL(value, "https://here.test/page").host === "here.test" &&
          !/^\/[^/\\]/.test(value) &&
          value !== "/"
        )
          harm.push(value);
        if (name === "src" && !/^\/files\/[\w-]+\?w=\d+$/.test(value)) harm.push(value);
        if (
          name === "srcset" &&
          !value.split(", ").every((one) => /^\/files\/[\w-]+\?w=\d+ \d+w$/.test(one))
        )
          harm.push(value);
        if (name === "class" && !["prose-mention", "prose-file", "prose-table"].includes(value))
          harm.push(value);
      }
    } else if (node.nodeName === "#comment") harm.push("comment");
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  const tree = parseFragment(html);
  visit(tree);
  if (serialize(parseFragment(serialize(tree))) !== serialize(tree))
    harm.push("reads differently the second time");
  return harm;
}
