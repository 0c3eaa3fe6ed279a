// How alike two ideas are, by their letters. Pure; why so, and the figures it reaches: decisions/0013-similar-ideas.md.
import { ordinaryWords } from "./stop-words.ts";

export type Writing = { title: string; text: string };
type Pieces = ReadonlyMap<string, number>; // with how much a piece says where it stands: 1, or less
/** A writing taken to pieces. `told`: there is a text beside the title. */
export type Reading = { title: Pieces; whole: Pieces; told: boolean };
/** What each piece is worth: the rarer in an organisation's ideas, the more. `ideas`: how many of those there are. */
export type Worth = { of: ReadonlyMap<string, number>; unseen: number; ideas: number };

const long = 4; // letters of a piece
const says = { name: 0.4, ordinary: 0.7, across: 0.7 }; // where and who say less than what; so do common words, and the seam between two words
const titleCounts = 3; // beside the text
const coverCounts = 0.2; // of a title that stands in the other's words
const unread = 100; // writings taken as there without any of it, so that ten ideas do not make their own words common
const readUpTo = 1_500; // letters: what an idea is about stands at its beginning

/** From here on they are shown to a person, and from there on it is taken for the same idea under (nearly) the same title. */
export const alikeFrom = 0.57;
const sameFrom = { title: 0.85, text: 0.5 };

export const folded = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
export const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const capital = (word: string) => /^\p{Lu}/u.test(word);

/** Runs of letters over words written on end, so that "groendak" and "groen dak" read the same. `plain`: every word counts as much. */
function pieces(text: string, plain = false): Map<string, number> {
  const words = wordsOf(text);
  if (plain) return runs(words.map(folded).join(""), () => 1);
  const longer = words.slice(1).filter((word) => word.length > 3);
  const headline = longer.length > 2 && longer.filter(capital).length > 0.6 * longer.length; // There A Capital Tells Nothing
  let line = "";
  const said: number[] = [];
  const begins = new Set<number>();
  for (const [n, word] of words.entries()) {
    const letters = folded(word);
    begins.add(line.length);
    line += letters;
    const worth = ordinaryWords.has(letters)
      ? says.ordinary
      : n > 0 && !headline && capital(word)
        ? says.name
        : 1;
    while (said.length < line.length) said.push(worth);
  }
  return runs(line, (at, to) => {
    let [sum, seam] = [0, false];
    for (let k = at; k < to; k++) {
      sum += said[k]!;
      seam ||= k > at && begins.has(k);
    }
    return (sum / (to - at)) * (seam ? says.across : 1);
  });
}

function runs(line: string, tells: (at: number, to: number) => number): Map<string, number> {
  const found = new Map<string, number>();
  const size = Math.min(long, line.length);
  for (let at = 0; size > 0 && at + size <= line.length; at++) {
    const piece = line.slice(at, at + size);
    found.set(piece, Math.max(found.get(piece) ?? 0, tells(at, at + size)));
  }
  return found;
}

export function read({ title, text }: Writing): Reading {
  const [ofTitle, whole] = [pieces(title), pieces(text.slice(0, readUpTo), true)];
  const told = whole.size > 0;
  for (const piece of ofTitle.keys()) whole.set(piece, titleCounts);
  return { title: ofTitle, whole, told };
}

/** Learnt from what an organisation wrote; of nothing yet, every piece is worth the same. */
export function weigh(readings: readonly Reading[], ideas = readings.length): Worth {
  const holding = new Map<string, number>();
  for (const { whole } of readings)
    for (const piece of whole.keys()) holding.set(piece, (holding.get(piece) ?? 0) + 1);
  const worth = (held: number) => Math.log((readings.length + unread) / (held + 0.5)) ** 2;
  return {
    of: new Map([...holding].map(([piece, held]) => [piece, worth(held)])),
    unseen: worth(0),
    ideas,
  };
}

export const worthOf = ({ of, unseen }: Worth, piece: string) => of.get(piece) ?? unseen;

type Weighed = { of: ReadonlyMap<string, number>; length: number; sum: number };
function weighed(pieces: Pieces, worth: Worth): Weighed {
  const of = new Map<string, number>();
  let [length, sum] = [0, 0];
  for (const [piece, tells] of pieces) {
    const w = worthOf(worth, piece) * tells;
    of.set(piece, w);
    length += w * w;
    sum += w;
  }
  return { of, length, sum };
}

function angle(one: Weighed, other: Pieces, worth: Worth): number {
  let [shared, length] = [0, 0];
  for (const [piece, tells] of other) {
    const w = worthOf(worth, piece) * tells;
    length += w * w;
    shared += w * (one.of.get(piece) ?? 0);
  }
  return one.length && length ? shared / Math.sqrt(one.length * length) : 0;
}

function covered(title: Weighed, by: Pieces): number {
  let held = 0;
  for (const [piece, w] of title.of) if (by.has(piece)) held += w;
  return title.sum ? held / title.sum : 0;
}

/** `score` between 0 and 1. `same`: title and text agree, or the titles alone where one has no text yet. */
export type Likeness = { score: number; same: boolean };

/** How alike others are to this one, which is weighed once. */
export function likenessTo(one: Reading, worth: Worth): (other: Reading) => Likeness {
  const [title, whole] = [weighed(one.title, worth), weighed(one.whole, worth)];
  return (other) => {
    const titles = angle(title, other.title, worth);
    const both = one.told && other.told;
    const wholes = both ? angle(whole, other.whole, worth) : 0;
    const cover = Math.max(
      covered(title, other.whole),
      covered(weighed(other.title, worth), one.whole),
    );
    return {
      score: (Math.max(titles, wholes) + coverCounts * cover) / (1 + coverCounts),
      same: titles >= sameFrom.title && (!both || wholes >= sameFrom.text),
    };
  };
}

export const likeness = (one: Reading, other: Reading, worth: Worth): Likeness =>
  likenessTo(one, worth)(other);
