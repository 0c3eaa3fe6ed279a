import { widthOf } from "./glyphs.server.ts";
import type { FaceName, Words } from "./sheet.ts";

type Setting = { face: FaceName; width: number };

/** Lines no wider than `width`; a word that is wider than a line is cut. The lines are made about equally long. */
export const linesOf = (text: string, { face, width }: Setting, size: number): string[] =>
  lined(text, width / size, measured(face));

/** The largest size, between `largest` and `least`, at which the words fit; at the least size what is over is left out with an ellipsis. */
export function fitted(
  text: string,
  {
    face,
    width,
    height,
    leading,
    largest,
    least,
    most = Infinity,
  }: Setting & { height: number; leading: number; largest: number; least: number; most?: number },
): { size: number; lines: string[] } {
  const wide = measured(face);
  const longest = Math.max(...text.trim().split(/\s+/).map(wide));
  for (let size = largest; size > least; size -= Math.max(size * 0.04, 0.25)) {
    if (longest * size > width) continue;
    const lines = lined(text, width / size, wide);
    if (lines.length * size * leading <= height && lines.length <= most) return { size, lines };
  }
  const room = Math.max(Math.min(Math.floor(height / (least * leading)), most), 1);
  return {
    size: least,
    lines: shortened(lined(text, width / least, wide), room, width / least, wide),
  };
}

/** Lines put under each other, the first standing on `y`. */
export function put(
  lines: readonly string[],
  {
    face,
    size,
    leading,
    x,
    y,
    colour,
    middle,
  }: {
    face: FaceName;
    size: number;
    leading: number;
    x: number;
    y: number;
    colour: string /** `x` is the middle of the lines. */;
    middle?: boolean;
  },
): Words[] {
  return lines.map((text, at) => ({
    kind: "words",
    text,
    face,
    size,
    colour,
    x: middle ? x - widthOf(text, face, size) / 2 : x,
    y: y + at * size * leading,
  }));
}

/** The first sentences of a text that are not longer than `most` signs; words where not even one sentence is so short. */
export function opening(text: string, most: number): string {
  const first = text.slice(0, 2_000).trim().split(/\n+/)[0]!.trim();
  if (first.length <= most) return first;
  const sentences = first.match(/[^.!?]+[.!?]+["”’)]*\s*/g) ?? [];
  let said = "";
  for (const sentence of sentences)
    if ((said + sentence).trim().length <= most) said += sentence;
    else break;
  return said.trim() || `${first.slice(0, most).replace(/\s+\S*$/, "")} …`;
}

/** One line, made smaller where it would be wider than `width`. */
export function oneLine(
  text: string,
  face: FaceName,
  width: number,
  largest: number,
): { size: number; width: number } {
  const wide = widthOf(text, face, 1);
  const size = Math.min(largest, width / Math.max(wide, 0.001));
  return { size, width: wide * size };
}

type Wide = (words: string) => number; // at size 1, and so are the widths below

function lined(text: string, width: number, wide: Wide): string[] {
  const words = text
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => cutToFit(word, width, wide));
  const lines = broken(words, width, wide);
  let [low, high] = [width / 2, width];
  for (let step = 0; step < 7 && lines.length > 1; step++) {
    const middle = (low + high) / 2;
    if (
      broken(words, middle, wide).length <= lines.length &&
      words.every((word) => wide(word) <= middle)
    )
      high = middle;
    else low = middle;
  }
  return broken(words, high, wide);
}

function broken(words: readonly string[], width: number, wide: Wide): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const longer = line ? `${line} ${word}` : word;
    if (line && wide(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

// Laying letters out is what costs; a line is the sum of its words, near enough to break it.
function measured(face: FaceName): Wide {
  const known = new Map<string, number>();
  const one = (word: string) => {
    let width = known.get(word);
    if (width === undefined) known.set(word, (width = widthOf(word, face, 1)));
    return width;
  };
  return (line) =>
    line.split(" ").reduce((sum, word, at) => sum + one(word) + (at ? one(" ") : 0), 0);
}

function cutToFit(word: string, width: number, wide: Wide): string[] {
  if (wide(word) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const sign of word) {
    if (part && wide(part + sign) > width) {
      parts.push(part);
      part = sign;
    } else part += sign;
  }
  return [...parts, part];
}

function shortened(lines: string[], most: number, width: number, wide: Wide): string[] {
  if (lines.length <= most) return lines;
  let last = lines[most - 1]!;
  while (last && wide(`${last} …`) > width) last = last.replace(/\s*\S+$/, "");
  return [...lines.slice(0, most - 1), `${last} …`];
}
