const elements = /<(style|script|title)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;
const tag = /<([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const attribute = /\s(href|src|alt|start|data-[\w-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/gi;

/**
 * Pasted HTML without styles, handlers and other attributes. The editor's schema leaves them out anyway; but reading them
 * already makes the browser report a breach of the page's policy.
 */
export const plainMarkup = (html: string): string =>
  html.replace(elements, "").replace(tag, (_, name: string, rest: string) => `<${name}${[...rest.matchAll(attribute)].map(([found]) => found).join("")}>`);
