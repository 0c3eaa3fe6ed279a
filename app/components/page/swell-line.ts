// The geometry of the swell: a line that rises from the lower left, one crest for each step. Pure numbers; swell.tsx draws.

/** Width of a step and height of the whole, in units of the drawing; how far below the top the last crest stays. */
export const stepWidth = 100;
export const seaHeight = 100;
const margin = 14;
const sharpness = 0.3642; // with this handle two Béziers follow a cosine to within 1 %

type Point = { x: number; y: number };

/** Height (from the top) of the trough before step `at`, and of the crest of step `at`, of `steps` in all. */
const trough = (at: number, steps: number): number => seaHeight - margin - (at / Math.max(steps, 1)) * 26;
const crest = (at: number, steps: number): number => {
  const share = steps > 1 ? at / (steps - 1) : 1;
  return trough(at + 0.5, steps) - 14 - share * 32;
};

/** The top of step `at` (0 is the first). */
export const crestOf = (at: number, steps: number): Point => ({ x: (at + 0.5) * stepWidth, y: crest(at, steps) });

/** Where the line runs at `along`: 0 is its begin, `steps` its end, 1.5 the crest of the second step. */
export function swellAt(along: number, steps: number): Point {
  const within = Math.min(Math.max(along, 0), steps);
  const at = Math.min(Math.floor(within), steps - 1);
  const part = within - at;
  const [from, to] = part < 0.5 ? [trough(at, steps), crest(at, steps)] : [crest(at, steps), trough(at + 1, steps)];
  const way = part < 0.5 ? part * 2 : part * 2 - 1;
  return { x: within * stepWidth, y: from + (to - from) * (1 - Math.cos(Math.PI * way)) / 2 };
}

/** The line as an SVG path over steps `from` to `to` (whole and half steps). `flip`: down a phone's side in place of along a desk. */
export function swellPath(steps: number, flip = false, from = 0, to = steps): string {
  const show = ({ x, y }: Point) => (flip ? `${round(seaHeight - y)} ${round(x)}` : `${round(x)} ${round(y)}`);
  let path = `M${show(swellAt(from, steps))}`;
  for (let along = from; along < to; along += 0.5) path += `C${between(swellAt(along, steps), swellAt(along + 0.5, steps)).map(show).join(" ")}`;
  return path;
}

/** What becomes of the line of something that stopped after `reached` crests: it runs out, and the beach is flat. */
export function shorePath(steps: number, reached: number, flip = false): string {
  const show = ({ x, y }: Point) => (flip ? `${round(seaHeight - y)} ${round(x)}` : `${round(x)} ${round(y)}`);
  const last = crestOf(Math.max(reached - 1, 0), steps);
  const beach = seaHeight - margin / 2;
  const land = { x: Math.min(last.x + 0.9 * stepWidth, steps * stepWidth - 0.3 * stepWidth), y: beach };
  return `M${show(last)}C${[{ x: last.x + (land.x - last.x) * 0.4, y: last.y }, { x: last.x + (land.x - last.x) * 0.6, y: beach }, land].map(show).join(" ")}L${show({ x: steps * stepWidth, y: beach })}`;
}

const between = (a: Point, b: Point): [Point, Point, Point] => [
  { x: a.x + (b.x - a.x) * sharpness, y: a.y },
  { x: b.x - (b.x - a.x) * sharpness, y: b.y },
  b,
];
const round = (value: number) => Math.round(value * 10) / 10;
