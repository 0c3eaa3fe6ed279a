/** A text in pieces: every second one is what was looked for. Plain words, never HTML: whoever shows them writes <mark> around. */
export type Pieces = readonly string[];

/** The words somebody types, of which at most twelve are looked for. */
export const typedWords = (typed: string): string[] =>
  (typed.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [])
    .slice(0, 12)
    .map((word) => word.slice(0, 60));

type Hit = { from: number; to: number; words: readonly string[] };
const wordsOf = (hits: readonly Hit[]) => new Set(hits.flatMap(({ words }) => words));

/** The words of a text that begin as one of these, as the full-text index takes words. */
function hitsIn(text: string, words: readonly string[]): Hit[] {
  const sought = [...new Set(words.map((word) => word.toLowerCase()))];
  const hits: Hit[] = [];
  for (const { 0: said, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const plain = said.normalize("NFC").toLowerCase();
    const begun = sought.filter((one) => plain.startsWith(one));
    if (begun.length > 0) hits.push({ from: index, to: index + said.length, words: begun });
  }
  return hits;
}

function pieces(text: string, hits: readonly Hit[], from = 0, to = text.length): string[] {
  const parts: string[] = [];
  let at = from;
  for (const hit of hits) {
    if (hit.from < from || hit.to > to) continue;
    parts.push(text.slice(at, hit.from), text.slice(hit.from, hit.to));
    at = hit.to;
  }
  return [...parts, text.slice(at, to)];
}

/** A whole text with what was looked for in it. */
export const markedWords = (text: string, typed: string): Pieces =>
  pieces(text, hitsIn(text, typedWords(typed)));

const most = 160; // characters of a passage
const shown = 90; // as many at least, where the text has them
const before = 28; // of those before the first hit, so that it stands in the first line of a card

/** Has this text every one of the words? Then nobody needs a passage to see why it was found. */
export const saysAll = (text: string, typed: string): boolean => {
  const words = typedWords(typed);
  return (
    wordsOf(hitsIn(text, words)).size === new Set(words.map((word) => word.toLowerCase())).size
  );
};

/**
 * As much of a text as a card shows: where most of these words stand together that `title` does not have already, or else its
 * beginning. What was left out shows as …
 */
export function passageOf(text: string, title: string, typed: string): Pieces {
  const words = typedWords(typed);
  const inTitle = wordsOf(hitsIn(title, words));
  const hits = hitsIn(text, words);
  const best = fullest(
    hits.flatMap((hit) => {
      const news = hit.words.filter((word) => !inTitle.has(word));
      return news.length > 0 ? [{ ...hit, words: news }] : [];
    }),
  );
  const near = best ? Math.min(best.from - before, text.length - shown) : 0; // never a few words at the end of the text
  const from = best && near > 0 ? wordStart(text, near, best.from) : 0;
  const end =
    from + most < text.length
      ? wordEnd(text, from + most, Math.max(best?.to ?? 0, from + most - 40))
      : text.length;
  const [first, ...rest] = pieces(text, hits, from, end);
  const passage = [`${from > 0 ? "… " : ""}${first}`, ...rest];
  return end < text.length ? [...passage.slice(0, -1), `${passage.at(-1)!.trimEnd()} …`] : passage;
}

// The first of the hits from which a passage holds most of the words.
function fullest(hits: readonly Hit[]): Hit | null {
  const there = wordsOf(hits).size;
  let [best, held] = [null as Hit | null, 0];
  for (let n = 0; n < hits.length && held < there; n++) {
    const near = new Set<string>();
    for (let m = n; m < hits.length && hits[m]!.to <= hits[n]!.from + most - before; m++)
      hits[m]!.words.forEach((word) => near.add(word));
    if (near.size > held) [best, held] = [hits[n]!, near.size];
  }
  return best;
}

// The next place where a word begins, or the hit itself.
function wordStart(text: string, at: number, hit: number): number {
  const space = text.slice(at, hit).search(/\s\S/);
  return space < 0 ? hit : at + space + 1;
}

// The last place before `at` where a word ended, never within what has to be seen, nor through one character.
function wordEnd(text: string, at: number, least: number): number {
  for (let end = at; end > least; end--) if (/\s/.test(text[end]!)) return end;
  const end = Math.max(at, least);
  return /[\uDC00-\uDFFF]/.test(text[end] ?? "") ? end + 1 : end;
}
