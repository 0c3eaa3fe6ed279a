import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import type { FontFace } from "./sheet.ts";
import { unpackWoff } from "./unpack-woff.server.ts";

const require = createRequire(import.meta.url);

/** A font file of a face. Each weight has two: for most of Europe, and for other Latin letters. */
export type FontFile = { name: string; bytes: Buffer; font: Font };

function openFont(name: string, family: string, alphabet: string, weight: number): FontFile {
  const file = `@fontsource/${family}/files/${family}-${alphabet}-${weight}-normal.woff`;
  const bytes = unpackWoff(readFileSync(require.resolve(file)));
  return { name, bytes, font: create(bytes) as Font };
}

const openFaces = (): Record<FontFace, readonly FontFile[]> => ({
  title: [
    openFont("title", "bricolage-grotesque", "latin", 800),
    openFont("title-ext", "bricolage-grotesque", "latin-ext", 800),
  ],
  text: [
    openFont("text", "atkinson-hyperlegible-next", "latin", 400),
    openFont("text-ext", "atkinson-hyperlegible-next", "latin-ext", 400),
  ],
  bold: [
    openFont("bold", "atkinson-hyperlegible-next", "latin", 700),
    openFont("bold-ext", "atkinson-hyperlegible-next", "latin-ext", 700),
  ],
});

let openedFaces: ReturnType<typeof openFaces> | undefined;
function faces(): ReturnType<typeof openFaces> {
  openedFaces ??= openFaces();
  return openedFaces;
}

/** Every font file, to register them with a document. */
export const allFontFiles = (): FontFile[] => Object.values(faces()).flat();

type FontRun = { file: FontFile; text: string };

/**
 * Splits a line into runs that one font file can draw. A character that is no letter and is in no
 * font, such as an emoji, is left out.
 */
export function fontRuns(text: string, face: FontFace): FontRun[] {
  const files = faces()[face];
  const runs: FontRun[] = [];
  for (const character of text.normalize("NFC").replace(/\s+/g, " ")) {
    const codePoint = character.codePointAt(0)!;
    const match = files.find(({ font }) => font.hasGlyphForCodePoint(codePoint));
    if (!match && !/[\p{L}\p{N}]/u.test(character)) continue;
    const last = runs.at(-1);
    const file = match ?? files[0]!;
    const fitsLast =
      last?.file === file || (character === " " && last?.file.font.hasGlyphForCodePoint(32));
    if (last && fitsLast) last.text += character;
    else runs.push({ file, text: character });
  }
  return runs;
}

/** The width of a text, in the unit of `size`. */
export function textWidth(text: string, face: FontFace, size: number): number {
  return fontRuns(text, face).reduce(
    (sum, run) =>
      sum + (run.file.font.layout(run.text).advanceWidth / run.file.font.unitsPerEm) * size,
    0,
  );
}

/** The outlines of a line, as one SVG path. */
export function textOutline(
  text: string,
  face: FontFace,
  size: number,
  x: number,
  y: number,
): string {
  let position = x;
  let d = "";
  for (const run of fontRuns(text, face)) {
    const { font } = run.file;
    const { glyphs, positions } = font.layout(run.text);
    const scale = size / font.unitsPerEm;
    glyphs.forEach((glyph, index) => {
      const { xAdvance, xOffset, yOffset } = positions[index]!;
      const placed = glyph.path
        .scale(scale, -scale)
        .translate(position + xOffset * scale, y - yOffset * scale);
      d += placed.toSVG();
      position += xAdvance * scale;
    });
  }
  return d;
}
