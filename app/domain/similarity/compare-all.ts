import { setImmediate as nextTick } from "node:timers/promises";
import { fingerprints, rareFingerprints } from "./fingerprints.ts";
import {
  type IdeaText,
  parseText,
  type Similarity,
  similarity,
  similarThreshold,
  type TermWeights,
} from "./similarity.ts";

const maxPairs = 3_000; // compared in full
const maxHolders = 40; // of one fingerprint: a more common one does not distinguish ideas

export type SimilarPair<Text> = Similarity & { one: Text; other: Text };

/**
 * All similar pairs among these ideas, most similar first. Compares pairs that share rare
 * fingerprints.
 */
export async function compareAll<Text extends IdeaText & { id: string }>(
  ideas: readonly Text[],
  weights: TermWeights,
): Promise<SimilarPair<Text>[]> {
  const parsed = new Map<number, ReturnType<typeof parseText>>();
  const parse = (index: number) =>
    parsed.get(index) ?? parsed.set(index, parseText(ideas[index]!)).get(index)!;
  const found: SimilarPair<Text>[] = [];
  for (const [turn, [one, other]] of candidatePairs(ideas, weights).entries()) {
    const result = similarity(parse(one), parse(other), weights);
    if (result.same || result.score >= similarThreshold)
      found.push({ ...result, one: ideas[one]!, other: ideas[other]! });
    if (turn % 50 === 49) await nextTick(); // lets other requests proceed
  }
  return found.sort((a, b) => Number(b.same) - Number(a.same) || b.score - a.score);
}

/** Pairs of indexes that share rare fingerprints, those that share the most first. */
function candidatePairs(ideas: readonly IdeaText[], weights: TermWeights): [number, number][] {
  const holders = new Map<string, number[]>();
  for (const [index, idea] of ideas.entries()) {
    for (const fingerprint of rareFingerprints(fingerprints(idea), weights))
      (holders.get(fingerprint) ?? holders.set(fingerprint, []).get(fingerprint)!).push(index);
  }
  const sharedCounts = new Map<number, number>();
  for (const indexes of holders.values()) {
    if (indexes.length > maxHolders) continue;
    for (const pair of pairKeys(indexes, ideas.length))
      sharedCounts.set(pair, (sharedCounts.get(pair) ?? 0) + 1);
  }
  return [...sharedCounts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, maxPairs)
    .map(([pair]) => [Math.floor(pair / ideas.length), pair % ideas.length]);
}

const pairKeys = (indexes: readonly number[], size: number): number[] =>
  indexes.flatMap((one, position) =>
    indexes.slice(position + 1).map((other) => one * size + other),
  );
