// The geometry of the swell: a line that rises from the lower left, with one peak per step.
// Numbers only; swell.tsx draws it.

/** Width of a step and height of the drawing, in drawing units. */
export const stepWidth = 100;
export const drawingHeight = 100;
/** The y of the first trough. */
const lowestPoint = 88;
/** Length of the Bézier handles, as a share of the curve's width: round peaks, not flat ones. */
const handleLength = 0.42;

export type Point = { x: number; y: number };

/** The peak of a step (0 is the first), in its middle and higher than the one before. */
export function stepPeak(step: number, steps: number): Point {
  const share = steps > 1 ? step / (steps - 1) : 1;
  return { x: (step + 0.5) * stepWidth, y: lowestPoint - 24 - share * 52 };
}

// Start, peak, trough, peak, trough … end. Waves lean forward: they rise slowly and fall quickly.
function linePoints(steps: number): Point[] {
  const points: Point[] = [{ x: 0, y: lowestPoint }];
  for (let step = 0; step < steps; step++) {
    const peak = stepPeak(step, steps);
    const isLast = step === steps - 1;
    points.push(peak, {
      x: isLast ? steps * stepWidth : peak.x + 0.41 * stepWidth,
      y: peak.y + (isLast ? 14 : 15 + 10 * (step / steps)),
    });
  }
  return points;
}

/** The point of the line at `along` steps: 0 is its start, `steps` its end, 1.5 the second peak. */
export function swellPointAt(along: number, steps: number): Point {
  const x = Math.min(Math.max(along, 0), steps) * stepWidth;
  const line = linePoints(steps);
  const index = Math.max(
    1,
    line.findIndex((point) => point.x >= x),
  );
  const [start, end] = [line[index - 1]!, line[index]!];
  return { x, y: heightBetween(start, end, (x - start.x) / (end.x - start.x)) };
}

/**
 * The line as an SVG path.
 * @param down vertical, along the side of a phone
 * @param from start in steps, whole or half: 0.5 is the first peak
 * @param to end in steps, whole or half
 */
export function swellPath(steps: number, down = false, from = 0, to = steps): string {
  const line = linePoints(steps).slice(from * 2, to * 2 + 1);
  return line
    .map((point, index) =>
      index === 0 ? `M${formatPoint(point, down)}` : curve(line[index - 1]!, point, down),
    )
    .join("");
}

/** The line of something that ended after `reached` steps: it falls and runs out flat. */
export function endingPath(steps: number, reached: number, down = false): string {
  const lastPeak = stepPeak(Math.max(reached - 1, 0), steps);
  const end = { x: steps * stepWidth, y: lowestPoint + 4 };
  const x = Math.min(lastPeak.x + 0.8 * stepWidth, end.x - 0.2 * stepWidth);
  const landing = { x, y: end.y };
  return [
    `M${formatPoint(lastPeak, down)}`,
    curve(lastPeak, landing, down),
    `L${formatPoint(end, down)}`,
  ].join("");
}

/** A point as "x y", turned by a quarter for a vertical line. */
export const formatPoint = ({ x, y }: Point, down: boolean): string =>
  down ? `${round(drawingHeight - y)} ${round(x)}` : `${round(x)} ${round(y)}`;

function curve(from: Point, to: Point, down: boolean): string {
  const reach = (to.x - from.x) * handleLength;
  const points = [{ x: from.x + reach, y: from.y }, { x: to.x - reach, y: to.y }, to];
  return `C${points.map((point) => formatPoint(point, down)).join(" ")}`;
}

// The height of that curve at a share of its width. The curve gives x for a t, so t is found by
// bisection first.
function heightBetween(from: Point, to: Point, share: number): number {
  let [low, high] = [0, 1];
  for (let pass = 0; pass < 24; pass++) {
    const t = (low + high) / 2;
    const x =
      3 * (1 - t) ** 2 * t * handleLength + 3 * (1 - t) * t ** 2 * (1 - handleLength) + t ** 3;
    if (x < share) low = t;
    else high = t;
  }
  return from.y + (to.y - from.y) * (3 * low ** 2 - 2 * low ** 3);
}

const round = (value: number) => Math.round(value * 10) / 10;
