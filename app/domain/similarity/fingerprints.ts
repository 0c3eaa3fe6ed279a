import { foldText, type IdeaText, splitWords, type TermWeights, weightOf } from "./similarity.ts";

const prefixLength = 6; // letters of a word, since its ending may differ
const minFingerprints = 8;
const maxFingerprints = 24;
const maxMatches = 1_000; // estimated ideas that hold one of the rare fingerprints

/**
 * The fingerprints by which similar ideas are found: prefixes of words, and pieces of the title.
 * The same as idea_fingerprints_of in the database computes for a submitted idea.
 */
export function fingerprints({ title, text }: IdeaText): string[] {
  const line = splitWords(foldText(title)).join("");
  const words = splitWords(foldText(`${title} ${text.slice(0, 1_500)}`));
  const found = new Set(
    words.filter((word) => word.length > 3).map((word) => word.slice(0, prefixLength)),
  );
  for (let index = 0; index + 4 <= line.length; index++)
    found.add(`~${line.slice(index, index + 4)}`);
  return [...found];
}

/** The largest share of all ideas that can hold this fingerprint. */
function maxShare(weights: TermWeights, fingerprint: string): number {
  const letters = fingerprint.replace("~", "");
  let maxWeight = 0;
  for (let index = 0; index + 4 <= letters.length; index++)
    maxWeight = Math.max(maxWeight, weightOf(weights, letters.slice(index, index + 4)));
  return Math.exp(-Math.sqrt(maxWeight));
}

/**
 * The rarest fingerprints, which few ideas hold: a search with common ones would read half the
 * table.
 */
export function rareFingerprints(all: readonly string[], weights: TermWeights): string[] {
  let matches = 0;
  return all
    .map((fingerprint) => ({ fingerprint, share: maxShare(weights, fingerprint) }))
    .sort((one, other) => one.share - other.share)
    .filter(({ share }, index) => {
      matches += share * weights.ideaCount;
      return matches <= maxMatches || index < minFingerprints;
    })
    .slice(0, maxFingerprints)
    .map(({ fingerprint }) => fingerprint);
}
