import { outlineOf } from "./glyphs.server.ts";
import { circle, type Mark, type Sheet } from "./sheet.ts";

/** A sheet as an SVG. Words are drawn as outlines, so that it looks the same on a machine without our fonts; nothing in it comes from outside. */
export function svgOf({ width, height, blocks }: Sheet): string {
  const marks = blocks.flatMap((block) => block.marks);
  const defs: string[] = [];
  const drawn = marks.map((mark, at) => drawMark(mark, `m${at}`, defs)).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" fill="none"><defs>${defs.join("")}</defs>${drawn}</svg>`;
}

/** A sheet as a PNG of so many pixels wide. */
export async function pngOf(sheet: Sheet, pixels: number): Promise<Buffer> {
  const { renderAsync } = await import("@resvg/resvg-js");
  const image = await renderAsync(svgOf(sheet), {
    fitTo: { mode: "width", value: pixels },
    font: { loadSystemFonts: false },
  });
  return image.asPng();
}

function drawMark(mark: Mark, id: string, defs: string[]): string {
  if (mark.kind === "words")
    return `<path d="${outlineOf(mark.text, mark.face, mark.size, mark.x, mark.y)}" fill="${mark.colour}"/>`;
  if (mark.kind === "face") {
    const { x, y, size, jpeg } = mark;
    defs.push(
      `<clipPath id="${id}"><path d="${circle(x + size / 2, y + size / 2, size / 2)}"/></clipPath>`,
    );
    return `<image x="${x}" y="${y}" width="${size}" height="${size}" clip-path="url(#${id})" href="data:image/jpeg;base64,${Buffer.from(jpeg).toString("base64")}"/>`;
  }
  if (mark.kind === "picture")
    return `<image x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" href="data:image/png;base64,${Buffer.from(mark.png).toString("base64")}"/>`;
  const { d, fill, stroke, width, opacity } = mark;
  const seen = opacity === undefined ? "" : ` opacity="${opacity}"`;
  if (stroke)
    return `<path d="${d}" stroke="${stroke}" stroke-width="${width ?? 1}" stroke-linecap="round" stroke-linejoin="round"${seen}/>`;
  if (typeof fill === "string") return `<path d="${d}" fill="${fill}"${seen}/>`;
  if (fill)
    defs.push(
      `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="${fill.top}" y2="${fill.bottom}"><stop stop-color="${fill.from}"/><stop offset="1" stop-color="${fill.to}"/></linearGradient>`,
    );
  return `<path d="${d}" fill="url(#${id})"${seen}/>`;
}
