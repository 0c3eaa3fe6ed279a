// What is drawn on the server for outside a page: posters, slides, the swell in a letter. A sheet is described once; pdf.server.ts
// and picture.server.ts each draw the same one. Measures are in points, from the top left.

export type Shade =
  | string
  | {
      from: string;
      to: string /** Top and bottom of the change of colour. */;
      top: number;
      bottom: number;
    };
export type FaceName = "title" | "text" | "bold";

export type Path = {
  kind: "path";
  d: string;
  fill?: Shade;
  stroke?: string;
  width?: number;
  opacity?: number;
};
/** One line of words; `y` is what they stand on. */
export type Words = {
  kind: "words";
  text: string;
  face: FaceName;
  size: number;
  x: number;
  y: number;
  colour: string;
};
/** A square picture cut to a circle. */
export type Face = { kind: "face"; jpeg: Uint8Array; x: number; y: number; size: number };
/** A picture as it is, with what can be seen through it. */
export type Picture = {
  kind: "picture";
  png: Uint8Array;
  x: number;
  y: number;
  width: number;
  height: number;
};
export type Mark = Path | Words | Face | Picture;

/**
 * Marks that belong together, as somebody hears them who cannot see the sheet: a heading, a paragraph, a figure with words
 * in its place; or decoration, which says nothing. `language`: where it is another than the sheet's.
 */
export type Block =
  | { as: "heading" | "paragraph"; language?: string; marks: Mark[] }
  | { as: "figure"; says: string; marks: Mark[] }
  | { as: "decoration"; marks: Mark[] };

export type Sheet = {
  width: number;
  height: number;
  language: string;
  title: string;
  blocks: Block[];
};

const n = (value: number) => Math.round(value * 100) / 100;

export const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${n(x)} ${n(y)}H${n(x + width)}V${n(y + height)}H${n(x)}Z`;

/** A rectangle with round corners. */
export function pebble(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): string {
  const r = Math.min(radius, width / 2, height / 2);
  const k = r * 0.4477; // what a Bézier needs to be nearly a quarter of a circle
  const [left, top, right, bottom] = [x, y, x + width, y + height];
  const at = (...values: number[]) => values.map(n).join(" ");
  return (
    `M${at(left + r, top)}L${at(right - r, top)}C${at(right - k, top, right, top + k, right, top + r)}L${at(right, bottom - r)}` +
    `C${at(right, bottom - k, right - k, bottom, right - r, bottom)}L${at(left + r, bottom)}C${at(left + k, bottom, left, bottom - k, left, bottom - r)}` +
    `L${at(left, top + r)}C${at(left, top + k, left + k, top, left + r, top)}Z`
  );
}

export const circle = (x: number, y: number, radius: number): string =>
  pebble(x - radius, y - radius, radius * 2, radius * 2, radius);

/** A path in absolute M, L, C, Z, moved and stretched. */
export function stretched(
  d: string,
  { x, y, across, down }: { x: number; y: number; across: number; down: number },
): string {
  let second = false;
  return d.replace(/-?\d+(?:\.\d+)?/g, (number) => {
    const value = second ? y + Number(number) * down : x + Number(number) * across;
    second = !second;
    return String(n(value));
  });
}
