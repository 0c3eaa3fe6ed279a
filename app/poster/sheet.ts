// The description of a poster or slide, which pdf.server.ts and picture.server.ts both draw.
// Measures are in points from the top left.

export type Paint =
  | string
  | {
      from: string;
      to: string;
      /** Where the gradient starts and ends. */
      top: number;
      bottom: number;
    };
export type FontFace = "title" | "text" | "bold";

export type Path = {
  kind: "path";
  d: string;
  fill?: Paint;
  stroke?: string;
  width?: number;
  opacity?: number;
};
/** One line of text; `y` is its baseline. */
export type TextLine = {
  kind: "text";
  text: string;
  face: FontFace;
  size: number;
  x: number;
  y: number;
  colour: string;
};
/** A square photo, clipped to a circle. */
export type Avatar = { kind: "avatar"; jpeg: Uint8Array; x: number; y: number; size: number };
/** A picture, which may be transparent. */
export type Picture = {
  kind: "picture";
  png: Uint8Array;
  x: number;
  y: number;
  width: number;
  height: number;
};
export type Shape = Path | TextLine | Avatar | Picture;

/**
 * Shapes that belong together, with their meaning for a screen reader: a heading, a paragraph, a
 * figure with alternative text, or decoration, which is skipped. `language` is set where it differs
 * from the sheet's.
 */
export type Block =
  | { role: "heading" | "paragraph"; language?: string; shapes: Shape[] }
  | { role: "figure"; alt: string; shapes: Shape[] }
  | { role: "decoration"; shapes: Shape[] };

export type Sheet = {
  width: number;
  height: number;
  language: string;
  title: string;
  blocks: Block[];
};

const round = (value: number) => Math.round(value * 100) / 100;

export const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${round(x)} ${round(y)}H${round(x + width)}V${round(y + height)}H${round(x)}Z`;

/** A rectangle with rounded corners. */
export function roundedRectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): string {
  const r = Math.min(radius, width / 2, height / 2);
  const k = r * 0.4477; // makes a Bézier curve nearly a quarter of a circle
  const [left, top, right, bottom] = [x, y, x + width, y + height];
  const points = (...values: number[]) => values.map(round).join(" ");
  return [
    `M${points(left + r, top)}`,
    `L${points(right - r, top)}`,
    `C${points(right - k, top, right, top + k, right, top + r)}`,
    `L${points(right, bottom - r)}`,
    `C${points(right, bottom - k, right - k, bottom, right - r, bottom)}`,
    `L${points(left + r, bottom)}`,
    `C${points(left + k, bottom, left, bottom - k, left, bottom - r)}`,
    `L${points(left, top + r)}`,
    `C${points(left, top + k, left + k, top, left + r, top)}Z`,
  ].join("");
}

export const circle = (x: number, y: number, radius: number): string =>
  roundedRectangle(x - radius, y - radius, radius * 2, radius * 2, radius);

/** Moves and scales a path of absolute M, L, C and Z commands. */
export function transformPath(
  d: string,
  { x, y, scaleX, scaleY }: { x: number; y: number; scaleX: number; scaleY: number },
): string {
  let isY = false;
  return d.replace(/-?\d+(?:\.\d+)?/g, (number) => {
    const value = isY ? y + Number(number) * scaleY : x + Number(number) * scaleX;
    isY = !isY;
    return String(round(value));
  });
}
