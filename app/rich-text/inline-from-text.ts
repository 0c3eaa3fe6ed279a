import { isId, isLinkAddress } from "./address.ts";
import type { Inline, Mark } from "./rich-text.ts";

// One pass with every part bounded, so that no input takes more than linear time.
const mention = String.raw`@\[(?<label>[^[\]\n]{1,200})\]\((?<id>[A-Za-z0-9_-]{1,80})\)`;
const href = String.raw`(?<href>[^\s()]{1,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?)`;
const link = String.raw`\[(?<text>[^[\]\n]{1,500})\]\(${href}\)`;
const opening = String.raw`(?<![\p{L}\p{N}*])(?<stars>\*{1,3})(?=[^\s*])`;
const closing = String.raw`(?<=\S)\k<stars>(?![\p{L}\p{N}*])`;
const emphasised = String.raw`${opening}(?<strong>[^*\n]{1,2000})${closing}`;
const bareUrl = String.raw`(?<![\p{L}\p{N}])(?<url>https?:\/\/[^\s<>"]{1,2000})`;
const markup = new RegExp([mention, link, emphasised, bareUrl].join("|"), "gu");

/**
 * Parses one line of typed text: bare addresses, `[text](address)`, `**bold**`, `*italic*` and
 * `@[name](id)`.
 */
export function inlineFromText(line: string, marks: Mark[] = []): Inline[] {
  const inline: Inline[] = [];
  let from = 0;
  for (const match of line.matchAll(markup)) {
    const [source, parsed] = parseMatch(match, marks);
    if (!parsed) continue;
    inline.push(...plainText(line.slice(from, match.index), marks), ...parsed);
    from = match.index + source.length;
  }
  return [...inline, ...plainText(line.slice(from), marks)];
}

const plainText = (text: string, marks: Mark[]): Inline[] =>
  text ? [{ type: "text", ...(marks.length && { marks }), text }] : [];

const linkText = (text: string, address: string, marks: Mark[]): Inline[] =>
  plainText(text, [...marks, { type: "link", attrs: { href: address } }]);

/** The part of the line that was parsed, and the result; undefined when it stays plain text. */
function parseMatch(match: RegExpExecArray, marks: Mark[]): [string, Inline[] | undefined] {
  const { label, id, text, stars, strong, url } = match.groups!;
  const target = match.groups!.href;
  if (label && isId(id))
    return [match[0], [{ type: "mention", attrs: { id, label }, ...(marks.length && { marks }) }]];
  if (text && isLinkAddress(target)) return [match[0], linkText(text, target, marks)];
  if (stars && strong)
    return [match[0], inlineFromText(strong, [...marks, ...emphasis(stars.length)])];
  if (!url) return [match[0], undefined];
  const address = withoutPunctuation(url);
  return [address, isLinkAddress(address) ? linkText(address, address, marks) : undefined];
}

const emphasis = (stars: number): Mark[] => [
  ...(stars > 1 ? [{ type: "bold" } as const] : []),
  ...(stars % 2 ? [{ type: "italic" } as const] : []),
];

/** The full stop, quotation mark or closing bracket after an address belongs to the sentence. */
function withoutPunctuation(url: string): string {
  let unopened = count(url, ")") - count(url, "(");
  let end = url.length;
  for (; end > 0; end -= 1) {
    const isBracket = url[end - 1] === ")";
    if (isBracket ? unopened <= 0 : !".,;:!?'’”»*]".includes(url[end - 1]!)) break;
    if (isBracket) unopened -= 1;
  }
  return url.slice(0, end);
}

const count = (text: string, character: string) => text.split(character).length - 1;
