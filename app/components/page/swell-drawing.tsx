import { crestOf, seaHeight, shorePath, shown, stepWidth, swellPath } from "#app/std/swell-line.ts";
import { Top } from "./small-swell.tsx";

/** The path as a drawing that others on the page show by its `id`: a list draws each once, however many cards it has. */
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
  const long = steps * stepWidth;
  const dots = (from: number, to: number) =>
    Array.from(
      { length: Math.max(to - from, 0) },
      (_, n) => `M${shown(crestOf(from + n, steps), false)}h0`,
    ).join("");
  const line = stopped
    ? `${swellPath(steps, false, 0, reached - 0.5)}${shorePath(steps, reached).replace(/^M[^C]*/, "")}`
    : swellPath(steps, false);
  return (
    <symbol id={id} viewBox={`0 0 ${long} ${seaHeight}`} preserveAspectRatio="none">
      <g className="sea-drawn" fill="none">
        <path className="swell-deep" d={`${line}L${long} ${seaHeight}L0 ${seaHeight}Z`} />
        {stopped ? (
          <path className="swell-shore" d={shorePath(steps, reached)} />
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
        {!stopped && reached > 0 && <Top at={dots(reached - 1, reached)} won={reached === steps} />}
      </g>
    </symbol>
  );
}
