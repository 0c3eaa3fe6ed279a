import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import type { FaceName } from "./sheet.ts";
import { unpackWoff } from "./woff.server.ts";

const require = createRequire(import.meta.url);

/** A file of a face: the same weight is cut in two, for the alphabets of most of Europe and for what else is written in Latin. */
export type Cut = { name: string; bytes: Buffer; font: Font };

const cut = (name: string, family: string, alphabet: string, weight: number): Cut => {
  const bytes = unpackWoff(
    readFileSync(
      require.resolve(`@fontsource/${family}/files/${family}-${alphabet}-${weight}-normal.woff`),
    ),
  );
  return { name, bytes, font: create(bytes) as Font };
};

let opened: Record<FaceName, readonly Cut[]> | undefined;
const faces = () =>
  (opened ??= {
    title: [
      cut("title", "bricolage-grotesque", "latin", 800),
      cut("title-ext", "bricolage-grotesque", "latin-ext", 800),
    ],
    text: [
      cut("text", "atkinson-hyperlegible-next", "latin", 400),
      cut("text-ext", "atkinson-hyperlegible-next", "latin-ext", 400),
    ],
    bold: [
      cut("bold", "atkinson-hyperlegible-next", "latin", 700),
      cut("bold-ext", "atkinson-hyperlegible-next", "latin-ext", 700),
    ],
  });

/** Every cut there is, for whoever has to hand them to a document. */
export const allCuts = (): Cut[] => Object.values(faces()).flat();

/** A line in pieces that one cut can draw each. Signs that are no letter and that no cut has (emoji) are left out. */
export function pieces(text: string, face: FaceName): { cut: Cut; text: string }[] {
  const cuts = faces()[face];
  const found: { cut: Cut; text: string }[] = [];
  for (const sign of text.normalize("NFC").replace(/\s+/g, " ")) {
    const code = sign.codePointAt(0)!;
    const knows = cuts.find((one) => one.font.hasGlyphForCodePoint(code));
    if (!knows && !/[\p{L}\p{N}]/u.test(sign)) continue;
    const last = found.at(-1);
    const one = knows ?? cuts[0]!;
    if (last && (last.cut === one || (sign === " " && last.cut.font.hasGlyphForCodePoint(32))))
      last.text += sign;
    else found.push({ cut: one, text: sign });
  }
  return found;
}

/** How wide words are. */
export function widthOf(text: string, face: FaceName, size: number): number {
  return pieces(text, face).reduce(
    (sum, piece) =>
      sum + (piece.cut.font.layout(piece.text).advanceWidth / piece.cut.font.unitsPerEm) * size,
    0,
  );
}

/** The outlines of a line, as one path. */
export function outlineOf(
  text: string,
  face: FaceName,
  size: number,
  x: number,
  y: number,
): string {
  let at = x;
  let d = "";
  for (const {
    cut: { font },
    text: part,
  } of pieces(text, face)) {
    const { glyphs, positions } = font.layout(part);
    const scale = size / font.unitsPerEm;
    glyphs.forEach((glyph, index) => {
      const { xAdvance, xOffset, yOffset } = positions[index]!;
      const place = glyph.path
        .scale(scale, -scale)
        .translate(at + xOffset * scale, y - yOffset * scale);
      d += place.toSVG();
      at += xAdvance * scale;
    });
  }
  return d;
}
