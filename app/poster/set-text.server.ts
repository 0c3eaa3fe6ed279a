import { textWidth } from "./glyphs.server.ts";
import type { FontFace, TextLine } from "./sheet.ts";

type LineOptions = { face: FontFace; width: number };
type FitOptions = LineOptions & {
  height: number;
  leading: number;
  maxSize: number;
  minSize: number;
  maxLines?: number;
};

/**
 * Breaks a text into lines of at most `width`, about equally long. A word that is wider than a line
 * is split.
 */
export const breakLines = (text: string, { face, width }: LineOptions, size: number): string[] =>
  balancedLines(text, width / size, createMeasure(face));

/**
 * Finds the largest size from `maxSize` down to `minSize` at which the text fits. At the smallest
 * size, what does not fit is cut off with an ellipsis.
 */
export function fitText(
  text: string,
  { face, width, height, leading, maxSize, minSize, maxLines = Infinity }: FitOptions,
): { size: number; lines: string[] } {
  const measure = createMeasure(face);
  const widestWord = Math.max(...text.trim().split(/\s+/).map(measure));
  for (let size = maxSize; size > minSize; size -= Math.max(size * 0.04, 0.25)) {
    if (widestWord * size > width) continue;
    const lines = balancedLines(text, width / size, measure);
    if (lines.length * size * leading <= height && lines.length <= maxLines) return { size, lines };
  }
  const lineWidth = width / minSize;
  const lineCount = Math.max(Math.min(Math.floor(height / (minSize * leading)), maxLines), 1);
  const lines = balancedLines(text, lineWidth, measure);
  return { size: minSize, lines: cutLines(lines, lineCount, lineWidth, measure) };
}

type LinePlacement = {
  face: FontFace;
  size: number;
  leading: number;
  x: number;
  y: number;
  colour: string;
  /** `x` is the middle of the lines. */
  isCentred?: boolean;
};

/** Places lines under each other, the first with its baseline at `y`. */
export function placeLines(
  lines: readonly string[],
  { face, size, leading, x, y, colour, isCentred }: LinePlacement,
): TextLine[] {
  return lines.map((text, index) => ({
    kind: "text",
    text,
    face,
    size,
    colour,
    x: isCentred ? x - textWidth(text, face, size) / 2 : x,
    y: y + index * size * leading,
  }));
}

/** The first sentences of a text, at most `maxLength` characters; cut when the first is longer. */
export function firstSentences(text: string, maxLength: number): string {
  const paragraph = text.slice(0, 2_000).trim().split(/\n+/)[0]!.trim();
  if (paragraph.length <= maxLength) return paragraph;
  const sentences = paragraph.match(/[^.!?]+[.!?]+["”’)]*\s*/g) ?? [];
  let result = "";
  for (const sentence of sentences) {
    if ((result + sentence).trim().length > maxLength) break;
    result += sentence;
  }
  return result.trim() || `${paragraph.slice(0, maxLength).replace(/\s+\S*$/, "")} …`;
}

/** The size, at most `maxSize`, at which a line is no wider than `width`. */
export function fitLine(
  text: string,
  face: FontFace,
  width: number,
  maxSize: number,
): { size: number; width: number } {
  const widthAtSizeOne = textWidth(text, face, 1);
  const size = Math.min(maxSize, width / Math.max(widthAtSizeOne, 0.001));
  return { size, width: widthAtSizeOne * size };
}

/** The width of a text at size 1, as are all widths below. */
type Measure = (text: string) => number;

/** Narrows the lines as far as their number allows, so that they become about equally long. */
function balancedLines(text: string, width: number, measure: Measure): string[] {
  const words = text
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => splitWord(word, width, measure));
  const lines = fillLines(words, width, measure);
  let [low, high] = [width / 2, width];
  for (let step = 0; step < 7 && lines.length > 1; step++) {
    const middle = (low + high) / 2;
    if (
      fillLines(words, middle, measure).length <= lines.length &&
      words.every((word) => measure(word) <= middle)
    )
      high = middle;
    else low = middle;
  }
  return fillLines(words, high, measure);
}

function fillLines(words: readonly string[], width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

// Laying out glyphs is slow, so widths of words are cached; a line is about the sum of its words.
function createMeasure(face: FontFace): Measure {
  const widths = new Map<string, number>();
  const measureWord = (word: string): number => {
    const width = widths.get(word) ?? textWidth(word, face, 1);
    widths.set(word, width);
    return width;
  };
  return (line) =>
    line
      .split(" ")
      .reduce((sum, word, index) => sum + measureWord(word) + (index ? measureWord(" ") : 0), 0);
}

function splitWord(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part && measure(part + character) > width) {
      parts.push(part);
      part = character;
    } else part += character;
  }
  return [...parts, part];
}

function cutLines(lines: string[], maxLines: number, width: number, measure: Measure): string[] {
  if (lines.length <= maxLines) return lines;
  let last = lines[maxLines - 1]!;
  while (last && measure(`${last} …`) > width) last = last.replace(/\s*\S+$/, "");
  return [...lines.slice(0, maxLines - 1), `${last} …`];
}
