import { crestOf, seaHeight, shorePath, shown, stepWidth, swellPath } from "#app/std/swell-line.ts";

// Where it stands: coral while there is a next step, the sun on the last crest.
export function Top({ at, won }: { at: string; won: boolean }) {
  return won ? (
    <>
      <path className="swell-won-ring" d={at} />
      <path className="swell-won" d={at} />
    </>
  ) : (
    <path className="swell-today" d={at} />
  );
}

/** The same path in the corner of a card; `label` says it in words. */
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
  const shownSteps = stopped ? reached : steps;
  return (
    <svg
      className="swell-small"
      viewBox={`0 0 ${steps * stepWidth} ${seaHeight}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      fill="none"
    >
      {!stopped && reached < steps && (
        <path className="swell-ahead" d={swellPath(steps, false, Math.max(reached - 0.5, 0))} />
      )}
      {reached > 0 && <path className="swell-line" d={swellPath(steps, false, 0, reached - 0.5)} />}
      {stopped && <path className="swell-shore" d={shorePath(steps, reached)} />}
      {Array.from({ length: shownSteps }, (_, at) => {
        const where = `M${shown(crestOf(at, steps), false)}h0`;
        if (at === reached - 1 && !stopped)
          return <Top key={at} at={where} won={reached === steps} />;
        return (
          <path key={at} className={at < reached ? "swell-reached" : "swell-to-come"} d={where} />
        );
      })}
    </svg>
  );
}
