import {
  drawingHeight,
  endingPath,
  formatPoint,
  stepPeak,
  stepWidth,
  swellPath,
} from "#app/std/swell-line.ts";

/** Marks the present step: in coral while there is a next one, as a sun on the last. */
export function SwellTop({ at, won }: { at: string; won: boolean }) {
  return won ? (
    <>
      <path className="swell-won-ring" d={at} />
      <path className="swell-won" d={at} />
    </>
  ) : (
    <path className="swell-today" d={at} />
  );
}

/** The path in the corner of a card; `label` describes it in words. */
export function SmallSwell({
  label,
  steps,
  reached,
  stopped,
}: {
  label: string;
  steps: number;
  reached: number;
  stopped?: boolean;
}) {
  const shownStepCount = stopped ? reached : steps;
  return (
    <svg
      className="swell-small"
      viewBox={`0 0 ${steps * stepWidth} ${drawingHeight}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      fill="none"
    >
      {!stopped && reached < steps && (
        <path className="swell-ahead" d={swellPath(steps, false, Math.max(reached - 0.5, 0))} />
      )}
      {reached > 0 && <path className="swell-line" d={swellPath(steps, false, 0, reached - 0.5)} />}
      {stopped && <path className="swell-ending" d={endingPath(steps, reached)} />}
      {Array.from({ length: shownStepCount }, (_, index) => {
        const point = `M${formatPoint(stepPeak(index, steps), false)}h0`;
        if (index === reached - 1 && !stopped)
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its position
          return <SwellTop key={index} at={point} won={reached === steps} />;
        return (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its position
            key={index}
            className={index < reached ? "swell-reached" : "swell-to-come"}
            d={point}
          />
        );
      })}
    </svg>
  );
}
