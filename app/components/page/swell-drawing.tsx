import {
  drawingHeight,
  endingPath,
  formatPoint,
  stepPeak,
  stepWidth,
  swellPath,
} from "#app/std/swell-line.ts";
import { SwellTop } from "./small-swell.tsx";

/** The path as an SVG symbol: a list renders each path once, and its cards refer to it by `id`. */
export function SwellDrawing({
  id,
  steps,
  reached,
  stopped,
}: {
  id: string;
  steps: number;
  reached: number;
  stopped?: boolean;
}) {
  const length = steps * stepWidth;
  const dots = (from: number, to: number) =>
    Array.from(
      { length: Math.max(to - from, 0) },
      (_, index) => `M${formatPoint(stepPeak(from + index, steps), false)}h0`,
    ).join("");
  const ending = endingPath(steps, reached).replace(/^M[^C]*/, "");
  const line = stopped
    ? `${swellPath(steps, false, 0, reached - 0.5)}${ending}`
    : swellPath(steps, false);
  return (
    <symbol id={id} viewBox={`0 0 ${length} ${drawingHeight}`} preserveAspectRatio="none">
      <g className="swell-drawn" fill="none">
        <path className="swell-deep" d={`${line}L${length} ${drawingHeight}L0 ${drawingHeight}Z`} />
        {stopped ? (
          <path className="swell-ending" d={endingPath(steps, reached)} />
        ) : (
          reached < steps && (
            <path className="swell-ahead" d={swellPath(steps, false, Math.max(reached - 0.5, 0))} />
          )
        )}
        {reached > 0 && (
          <path className="swell-line" d={swellPath(steps, false, 0, reached - 0.5)} />
        )}
        {!stopped && reached < steps && <path className="swell-to-come" d={dots(reached, steps)} />}
        {reached > 0 && (
          <path className="swell-reached" d={dots(0, stopped ? reached : reached - 1)} />
        )}
        {!stopped && reached > 0 && (
          <SwellTop at={dots(reached - 1, reached)} won={reached === steps} />
        )}
      </g>
    </symbol>
  );
}
