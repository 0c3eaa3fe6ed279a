import { isAddress, isId } from "./address.ts";
import type { Inline, Mark } from "./prose.ts";

// One pass, every part bounded, so that no input takes more than linear time.
const found = new RegExp(
  [
    /@\[(?<label>[^[\]\n]{1,200})\]\((?<id>[A-Za-z0-9_-]{1,80})\)/u,
    /\[(?<words>[^[\]\n]{1,500})\]\((?<href>[^\s()]{1,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?)\)/u,
    /(?<![\p{L}\p{N}*])(?<stars>\*{1,3})(?=[^\s*])(?<strong>[^*\n]{1,2000})(?<=\S)\k<stars>(?![\p{L}\p{N}*])/u,
    /(?<![\p{L}\p{N}])(?<url>https?:\/\/[^\s<>"]{1,2000})/u,
  ]
    .map((part) => part.source)
    .join("|"),
  "gu",
);

/** One line of typed text: bare addresses, `[words](address)`, `**bold**`, `*italic*` and `@[name](id)` become what they mean. */
export function inlineFromText(line: string, marks: Mark[] = []): Inline[] {
  const inline: Inline[] = [];
  let from = 0;
  for (const match of line.matchAll(found)) {
    const [whole, meaning] = read(match, marks);
    if (!meaning) continue;
    inline.push(...plain(line.slice(from, match.index), marks), ...meaning);
    from = match.index + whole.length;
  }
  return [...inline, ...plain(line.slice(from), marks)];
}

const plain = (text: string, marks: Mark[]): Inline[] =>
  text ? [{ type: "text", ...(marks.length && { marks }), text }] : [];

function read(match: RegExpExecArray, marks: Mark[]): [string, Inline[] | undefined] {
  const { label, id, words, href, stars, strong, url } = match.groups!;
  if (label && isId(id))
    return [match[0], [{ type: "mention", attrs: { id, label }, ...(marks.length && { marks }) }]];
  if (words && isAddress(href))
    return [match[0], plain(words, [...marks, { type: "link", attrs: { href } }])];
  if (stars && strong)
    return [match[0], inlineFromText(strong, [...marks, ...emphasis(stars.length)])];
  if (!url) return [match[0], undefined];
  const address = withoutPunctuation(url);
  return [
    address,
    isAddress(address)
      ? plain(address, [...marks, { type: "link", attrs: { href: address } }])
      : undefined,
  ];
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
    const bracket = url[end - 1] === ")";
    if (bracket ? unopened <= 0 : !".,;:!?'’”»*]".includes(url[end - 1]!)) break;
    if (bracket) unopened -= 1;
  }
  return url.slice(0, end);
}

const count = (text: string, character: string) => text.split(character).length - 1;
