/**
 * A text in parts, of which every second one matched the search. Plain text, never HTML: the
 * component that shows it adds <mark>.
 */
export type HighlightParts = readonly string[];

/** The words of a search, at most twelve. */
export const searchTerms = (typed: string): string[] =>
  (typed.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [])
    .slice(0, 12)
    .map((word) => word.slice(0, 60));

type Hit = { from: number; to: number; terms: readonly string[] };
const termsOf = (hits: readonly Hit[]) => new Set(hits.flatMap(({ terms }) => terms));

/**
 * The words of a text that start with one of the terms, split as the full-text index splits words.
 */
function findHits(text: string, terms: readonly string[]): Hit[] {
  const uniqueTerms = [...new Set(terms.map((term) => term.toLowerCase()))];
  const hits: Hit[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const normalised = word.normalize("NFC").toLowerCase();
    const matched = uniqueTerms.filter((term) => normalised.startsWith(term));
    if (matched.length > 0) hits.push({ from: index, to: index + word.length, terms: matched });
  }
  return hits;
}

function splitAtHits(text: string, hits: readonly Hit[], from = 0, to = text.length): string[] {
  const parts: string[] = [];
  let position = from;
  for (const hit of hits) {
    if (hit.from < from || hit.to > to) continue;
    parts.push(text.slice(position, hit.from), text.slice(hit.from, hit.to));
    position = hit.to;
  }
  return [...parts, text.slice(position, to)];
}

/** A whole text, split at the words that matched the search. */
export const searchHighlight = (text: string, typed: string): HighlightParts =>
  splitAtHits(text, findHits(text, searchTerms(typed)));

const maxLength = 160; // characters of a passage
const minLength = 90; // where the text is long enough
const leadLength = 28; // before the first hit, so that the hit is in the first line of a card

/** Whether a text contains every term, so that no passage is needed to show why it was found. */
export const hasAllTerms = (text: string, typed: string): boolean => {
  const terms = searchTerms(typed);
  return (
    termsOf(findHits(text, terms)).size === new Set(terms.map((term) => term.toLowerCase())).size
  );
};

/**
 * The passage of a text that a card shows: around the hits with the most terms that `title` lacks,
 * or else the beginning. An ellipsis marks what was left out.
 */
export function searchPassage(text: string, title: string, typed: string): HighlightParts {
  const terms = searchTerms(typed);
  const termsInTitle = termsOf(findHits(title, terms));
  const hits = findHits(text, terms);
  const best = bestHit(
    hits.flatMap((hit) => {
      const newTerms = hit.terms.filter((term) => !termsInTitle.has(term));
      return newTerms.length > 0 ? [{ ...hit, terms: newTerms }] : [];
    }),
  );
  // Starts early enough for a passage of the minimum length, also near the end of the text.
  const start = best ? Math.min(best.from - leadLength, text.length - minLength) : 0;
  const from = best && start > 0 ? findWordStart(text, start, best.from) : 0;
  const end =
    from + maxLength < text.length
      ? findWordEnd(text, from + maxLength, Math.max(best?.to ?? 0, from + maxLength - 40))
      : text.length;
  const [first, ...rest] = splitAtHits(text, hits, from, end);
  const passage = [`${from > 0 ? "… " : ""}${first}`, ...rest];
  return end < text.length ? [...passage.slice(0, -1), `${passage.at(-1)!.trimEnd()} …`] : passage;
}

/** The first hit from which a passage contains the most terms. */
function bestHit(hits: readonly Hit[]): Hit | null {
  const termCount = termsOf(hits).size;
  let best: Hit | null = null;
  let bestCount = 0;
  for (const [index, hit] of hits.entries()) {
    if (bestCount >= termCount) break;
    const count = countTerms(hits, index, hit.from + maxLength - leadLength);
    if (count > bestCount) [best, bestCount] = [hit, count];
  }
  return best;
}

/** How many terms the hits from `start` up to the position `limit` contain. */
function countTerms(hits: readonly Hit[], start: number, limit: number): number {
  const terms = new Set<string>();
  for (let index = start; index < hits.length && hits[index]!.to <= limit; index++)
    for (const term of hits[index]!.terms) terms.add(term);
  return terms.size;
}

/** The next start of a word, or the hit itself. */
function findWordStart(text: string, position: number, hit: number): number {
  const space = text.slice(position, hit).search(/\s\S/);
  return space < 0 ? hit : position + space + 1;
}

/** The last end of a word before `position`, not before `min` and never within a character. */
function findWordEnd(text: string, position: number, min: number): number {
  for (let end = position; end > min; end--) if (/\s/.test(text[end]!)) return end;
  const end = Math.max(position, min);
  return /[\uDC00-\uDFFF]/.test(text[end] ?? "") ? end + 1 : end;
}
