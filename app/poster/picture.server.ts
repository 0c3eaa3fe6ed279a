import { textOutline } from "./glyphs.server.ts";
import { circle, type Path, type Shape, type Sheet } from "./sheet.ts";

/**
 * A sheet as an SVG. Text is drawn as outlines, so that it looks the same on a machine without our
 * fonts. It loads nothing from outside.
 */
export function sheetToSvg({ width, height, blocks }: Sheet): string {
  const shapes = blocks.flatMap((block) => block.shapes);
  const defs: string[] = [];
  const drawn = shapes.map((shape, index) => drawShape(shape, `m${index}`, defs)).join("");
  const root = `xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" fill="none"`;
  return `<svg ${root}><defs>${defs.join("")}</defs>${drawn}</svg>`;
}

/** A sheet as a PNG, this many pixels wide. */
export async function sheetToPng(sheet: Sheet, pixels: number): Promise<Buffer> {
  const { renderAsync } = await import("@resvg/resvg-js");
  const image = await renderAsync(sheetToSvg(sheet), {
    fitTo: { mode: "width", value: pixels },
    font: { loadSystemFonts: false },
  });
  return image.asPng();
}

/** Draws one shape; what it refers to by `id` is added to `defs`. */
function drawShape(shape: Shape, id: string, defs: string[]): string {
  switch (shape.kind) {
    case "text": {
      const outline = textOutline(shape.text, shape.face, shape.size, shape.x, shape.y);
      return `<path d="${outline}" fill="${shape.colour}"/>`;
    }
    case "avatar": {
      const { x, y, size } = shape;
      const clip = circle(x + size / 2, y + size / 2, size / 2);
      defs.push(`<clipPath id="${id}"><path d="${clip}"/></clipPath>`);
      const box = `x="${x}" y="${y}" width="${size}" height="${size}"`;
      return `<image ${box} clip-path="url(#${id})" href="${dataUrl("image/jpeg", shape.jpeg)}"/>`;
    }
    case "picture": {
      const { x, y, width, height } = shape;
      const box = `x="${x}" y="${y}" width="${width}" height="${height}"`;
      return `<image ${box} href="${dataUrl("image/png", shape.png)}"/>`;
    }
    case "path":
      return drawPath(shape, id, defs);
  }
}

const dataUrl = (type: string, bytes: Uint8Array) =>
  `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;

function drawPath({ d, fill, stroke, width, opacity }: Path, id: string, defs: string[]): string {
  const opacityAttribute = opacity === undefined ? "" : ` opacity="${opacity}"`;
  if (stroke) {
    const style = `stroke-width="${width ?? 1}" stroke-linecap="round" stroke-linejoin="round"`;
    return `<path d="${d}" stroke="${stroke}" ${style}${opacityAttribute}/>`;
  }
  if (typeof fill === "string") return `<path d="${d}" fill="${fill}"${opacityAttribute}/>`;
  if (fill) {
    const axis = `x1="0" x2="0" y1="${fill.top}" y2="${fill.bottom}"`;
    const stops = `<stop stop-color="${fill.from}"/><stop offset="1" stop-color="${fill.to}"/>`;
    defs.push(
      `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" ${axis}>${stops}</linearGradient>`,
    );
  }
  return `<path d="${d}" fill="url(#${id})"${opacityAttribute}/>`;
}
