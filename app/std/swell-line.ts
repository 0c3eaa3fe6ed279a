// The geometry of the swell: a line that rises from the lower left, one crest for each step. Pure numbers; swell.tsx draws.

/** Width of a step and height of the whole, in units of the drawing. */
export const stepWidth = 100;
export const seaHeight = 100;
const floor = 88; // how low the first trough lies
const handle = 0.42; // length of the Bézier handles: round crests, no flat ones

export type Point = { x: number; y: number };

/** The top of step `at` (0 is the first) of `steps`: in the middle of the step, each higher than the one before. */
export function crestOf(at: number, steps: number): Point {
  const share = steps > 1 ? at / (steps - 1) : 1;
  return { x: (at + 0.5) * stepWidth, y: floor - 24 - share * 52 };
}

// Begin, crest, trough, crest, trough … end. Waves lean forward: they rise slowly and fall quickly.
function nodes(steps: number): Point[] {
  const points: Point[] = [{ x: 0, y: floor }];
  for (let at = 0; at < steps; at++) {
    const crest = crestOf(at, steps);
    const last = at === steps - 1;
    points.push(crest, {
      x: last ? steps * stepWidth : crest.x + 0.41 * stepWidth,
      y: crest.y + (last ? 14 : 15 + 10 * (at / steps)),
    });
  }
  return points;
}

/** Where the line runs at `along`: 0 is its begin, `steps` its end, 1.5 the crest of the second step. */
export function swellAt(along: number, steps: number): Point {
  const x = Math.min(Math.max(along, 0), steps) * stepWidth;
  const line = nodes(steps);
  const at = Math.max(
    1,
    line.findIndex((node) => node.x >= x),
  );
  const [a, b] = [line[at - 1]!, line[at]!];
  return { x, y: heightBetween(a, b, (x - a.x) / (b.x - a.x)) };
}

/**
 * The line as an SVG path, from crest to crest or over the whole: `from` and `to` in steps, whole or half (0.5 is the first
 * crest). `down`: along a phone's side in place of along a desk.
 */
export function swellPath(steps: number, down = false, from = 0, to = steps): string {
  const line = nodes(steps).slice(from * 2, to * 2 + 1);
  return line
    .map((point, at) => (at === 0 ? `M${shown(point, down)}` : curve(line[at - 1]!, point, down)))
    .join("");
}

/** What becomes of the line of something that stopped after `reached` crests: it runs out, and the beach is flat. */
export function shorePath(steps: number, reached: number, down = false): string {
  const last = crestOf(Math.max(reached - 1, 0), steps);
  const end = { x: steps * stepWidth, y: floor + 4 };
  const land = { x: Math.min(last.x + 0.8 * stepWidth, end.x - 0.2 * stepWidth), y: end.y };
  return `M${shown(last, down)}${curve(last, land, down)}L${shown(end, down)}`;
}

/** A point as the drawing wants it: "x y", or turned a quarter for the one that goes down. */
export const shown = ({ x, y }: Point, down: boolean): string =>
  down ? `${round(seaHeight - y)} ${round(x)}` : `${round(x)} ${round(y)}`;

function curve(a: Point, b: Point, down: boolean): string {
  const reach = (b.x - a.x) * handle;
  return `C${shown({ x: a.x + reach, y: a.y }, down)} ${shown({ x: b.x - reach, y: b.y }, down)} ${shown(b, down)}`;
}

// The height of that curve at a share of its width: the curve is wide as x(t), so t is looked for first.
function heightBetween(a: Point, b: Point, share: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 24; step++) {
    const t = (low + high) / 2;
    const x = 3 * (1 - t) ** 2 * t * handle + 3 * (1 - t) * t ** 2 * (1 - handle) + t ** 3;
    if (x < share) low = t;
    else high = t;
  }
  return a.y + (b.y - a.y) * (3 * low ** 2 - 2 * low ** 3);
}

const round = (value: number) => Math.round(value * 10) / 10;
