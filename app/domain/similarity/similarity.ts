// How similar two ideas are, by pieces of four letters. Pure. Why, and how well it performs:
// decisions/0013-similar-ideas.md.
import { stopWords } from "./stop-words.ts";

export type IdeaText = { title: string; text: string };
type Pieces = ReadonlyMap<string, number>; // by piece: a factor for how much it says
/** An idea split into pieces. `hasText`: there is a text beside the title. */
export type ParsedText = { title: Pieces; full: Pieces; hasText: boolean };
/**
 * The weight of each piece: the rarer it is in `ideaCount` ideas of the organisation, the higher.
 */
export type TermWeights = {
  weights: ReadonlyMap<string, number>;
  unknownWeight: number;
  ideaCount: number;
};

const pieceLength = 4; // letters
// Names of places and people, common words and pieces across two words say less than other pieces.
const pieceFactors = { name: 0.4, stopWord: 0.7, acrossWords: 0.7 };
const titleFactor = 3; // of title pieces in the full text
const coverFactor = 0.2; // of a title whose pieces are in the other text
// Texts assumed to exist without a piece, so that the words of the first ten ideas do not count as
// common.
const assumedTexts = 100;
const maxLength = 1_500; // letters: the beginning says what an idea is about

/** From this score on people see an idea as similar. */
export const similarThreshold = 0.57;
/** From these scores on an idea counts as the same under (nearly) the same title. */
const sameThreshold = { title: 0.85, text: 0.5 };

export const foldText = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
export const splitWords = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const isCapitalised = (word: string) => /^\p{Lu}/u.test(word);

/** In A Title Like This capitals do not mark names. */
function hasHeadlineCase(words: readonly string[]): boolean {
  const longWords = words.slice(1).filter((word) => word.length > 3);
  return longWords.length > 2 && longWords.filter(isCapitalised).length > 0.6 * longWords.length;
}

/**
 * The pieces of a text, with an equal factor. Ignores spaces, so that "groendak" and "groen dak"
 * match.
 */
const splitText = (text: string) => splitLine(splitWords(text).map(foldText).join(""), () => 1);

/** The pieces of a title, with factors by the kind of word. */
function splitTitle(title: string): Map<string, number> {
  const words = splitWords(title);
  const isHeadline = hasHeadlineCase(words);
  const factorOf = (word: string, index: number) => {
    if (stopWords.has(foldText(word))) return pieceFactors.stopWord;
    return index > 0 && !isHeadline && isCapitalised(word) ? pieceFactors.name : 1;
  };
  let line = "";
  const letterFactors: number[] = [];
  const wordStarts = new Set<number>();
  for (const [index, word] of words.entries()) {
    wordStarts.add(line.length);
    line += foldText(word);
    const factor = factorOf(word, index);
    while (letterFactors.length < line.length) letterFactors.push(factor);
  }
  return splitLine(line, (from, to) => {
    let [sum, isAcrossWords] = [0, false];
    for (let index = from; index < to; index++) {
      sum += letterFactors[index]!;
      isAcrossWords ||= index > from && wordStarts.has(index);
    }
    return (sum / (to - from)) * (isAcrossWords ? pieceFactors.acrossWords : 1);
  });
}

function splitLine(
  line: string,
  factorOf: (from: number, to: number) => number,
): Map<string, number> {
  const pieces = new Map<string, number>();
  const size = Math.min(pieceLength, line.length);
  for (let from = 0; size > 0 && from + size <= line.length; from++) {
    const piece = line.slice(from, from + size);
    pieces.set(piece, Math.max(pieces.get(piece) ?? 0, factorOf(from, from + size)));
  }
  return pieces;
}

export function parseText({ title, text }: IdeaText): ParsedText {
  const titlePieces = splitTitle(title);
  const full = splitText(text.slice(0, maxLength));
  const hasText = full.size > 0;
  for (const piece of titlePieces.keys()) full.set(piece, titleFactor);
  return { title: titlePieces, full, hasText };
}

/**
 * Computes weights from an organisation's ideas. Without any idea all pieces have the same weight.
 */
export function computeWeights(
  texts: readonly ParsedText[],
  ideaCount = texts.length,
): TermWeights {
  const counts = new Map<string, number>();
  for (const { full } of texts)
    for (const piece of full.keys()) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const toWeight = (count: number) => Math.log((texts.length + assumedTexts) / (count + 0.5)) ** 2;
  return {
    weights: new Map([...counts].map(([piece, count]) => [piece, toWeight(count)])),
    unknownWeight: toWeight(0),
    ideaCount,
  };
}

export const weightOf = ({ weights, unknownWeight }: TermWeights, piece: string) =>
  weights.get(piece) ?? unknownWeight;

type WeighedPieces = { weights: ReadonlyMap<string, number>; squareSum: number; sum: number };
function weighPieces(pieces: Pieces, terms: TermWeights): WeighedPieces {
  const weights = new Map<string, number>();
  let [squareSum, sum] = [0, 0];
  for (const [piece, factor] of pieces) {
    const weight = weightOf(terms, piece) * factor;
    weights.set(piece, weight);
    squareSum += weight * weight;
    sum += weight;
  }
  return { weights, squareSum, sum };
}

/** The cosine of the angle between two weighed texts. */
function cosine(one: WeighedPieces, other: Pieces, terms: TermWeights): number {
  let [shared, squareSum] = [0, 0];
  for (const [piece, factor] of other) {
    const weight = weightOf(terms, piece) * factor;
    squareSum += weight * weight;
    shared += weight * (one.weights.get(piece) ?? 0);
  }
  return one.squareSum && squareSum ? shared / Math.sqrt(one.squareSum * squareSum) : 0;
}

/** Which part of a title, by weight, is in the other text. */
function coverage(title: WeighedPieces, other: Pieces): number {
  let covered = 0;
  for (const [piece, weight] of title.weights) if (other.has(piece)) covered += weight;
  return title.sum ? covered / title.sum : 0;
}

/** `score`: 0 to 1. `same`: title and text agree, or the titles alone where one has no text. */
export type Similarity = { score: number; same: boolean };

/** Compares ideas with one idea, whose pieces are weighed once. */
export function similarityTo(
  one: ParsedText,
  terms: TermWeights,
): (other: ParsedText) => Similarity {
  const [title, full] = [weighPieces(one.title, terms), weighPieces(one.full, terms)];
  return (other) => {
    const titleCosine = cosine(title, other.title, terms);
    const bothHaveText = one.hasText && other.hasText;
    const fullCosine = bothHaveText ? cosine(full, other.full, terms) : 0;
    const titleCoverage = Math.max(
      coverage(title, other.full),
      coverage(weighPieces(other.title, terms), one.full),
    );
    return {
      score: (Math.max(titleCosine, fullCosine) + coverFactor * titleCoverage) / (1 + coverFactor),
      same:
        titleCosine >= sameThreshold.title && (!bothHaveText || fullCosine >= sameThreshold.text),
    };
  };
}

export const similarity = (one: ParsedText, other: ParsedText, terms: TermWeights): Similarity =>
  similarityTo(one, terms)(other);
