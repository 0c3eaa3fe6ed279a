import { type ReactNode, useId } from "react";
import { useT } from "#app/i18n/language.tsx";
import {
  crestOf,
  type Point,
  seaHeight,
  shorePath,
  shown,
  stepWidth,
  swellAt,
  swellPath,
} from "#app/std/swell-line.ts";
import { Avatars, type Face } from "../ui/avatar.tsx";
import { Top } from "./small-swell.tsx";

export type Crest = {
  key: string;
  name: string;
  state: "reached" | "here" | "to-come";
  /** When it was reached, or is expected: a <When>, or words. */
  when?: ReactNode;
  /** Who decides here. */
  people?: readonly Face[];
  to?: string;
};

/**
 * The path of a challenge or an idea: across on a desk, down the side on a phone. `along` is where today is, in steps
 * (1.5 is halfway the second); left out, it is the last crest reached. `stopped`: the line runs out on the shore there.
 */
export function Swell({
  label,
  crests,
  along,
  stopped,
}: {
  label: string;
  crests: readonly Crest[];
  along?: number;
  stopped?: ReactNode;
}) {
  const t = useT();
  const reached = crests.filter((crest) => crest.state !== "to-come").length;
  const sea = {
    steps: crests.length,
    today: along ?? reached - 0.5,
    reached,
    stopped: !!stopped,
    states: crests.map((crest) => crest.state),
  };
  return (
    <figure className="swell" aria-label={label}>
      <div className="swell-figure">
        <Sea {...sea} />
        <Sea {...sea} down />
        <ol className="swell-steps">
          {crests.map((crest) => (
            <li
              key={crest.key}
              data-state={crest.state}
              aria-current={crest.state === "here" ? "step" : undefined}
            >
              <b>{crest.to ? <a href={crest.to}>{crest.name}</a> : crest.name}</b>
              <span className="sr-only">{t(`swell.${crest.state}`)}</span>
              {crest.when && <small>{crest.when}</small>}
              {crest.people && crest.people.length > 0 && (
                <Avatars
                  people={crest.people}
                  most={3}
                  size="small"
                  label={t("swell.people", { name: crest.name })}
                />
              )}
            </li>
          ))}
        </ol>
      </div>
      {stopped && <figcaption className="swell-lesson">{stopped}</figcaption>}
    </figure>
  );
}

type SeaProps = {
  down?: boolean;
  steps: number;
  today: number;
  reached: number;
  stopped: boolean;
  states: readonly Crest["state"][];
};

function Sea({ down = false, steps, today, reached, stopped, states }: SeaProps) {
  const id = useId();
  const long = steps * stepWidth;
  const [width, height] = down ? [seaHeight, long] : [long, seaHeight];
  const gone = Math.max(stopped ? reached - 0.5 : today, 0) * stepWidth;
  const line = swellPath(steps, down);
  const water = down ? `${line}L0 ${long}L0 0Z` : `${line}L${long} ${seaHeight}L0 ${seaHeight}Z`;
  const dot = (point: Point) => `M${shown(point, down)}h0`;
  return (
    <svg
      className={down ? "swell-sea swell-down" : "swell-sea swell-across"}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      fill="none"
      aria-hidden="true"
    >
      <clipPath id={id}>
        <rect
          x="-10"
          y="-10"
          width={(down ? width : gone) + 10}
          height={(down ? gone : height) + 10}
        />
      </clipPath>
      {stopped ? (
        <path className="swell-shore" d={shorePath(steps, reached, down)} />
      ) : (
        <>
          <path className="swell-deep" d={water} />
          <path className="swell-ahead" d={line} />
        </>
      )}
      <g clipPath={`url(#${id})`}>
        <path className="swell-water" d={water} />
        <path className="swell-line" d={line} />
      </g>
      {states.map((state, at) => {
        if (stopped && state === "to-come") return null;
        const where = dot(crestOf(at, steps));
        return state === "to-come" ? (
          <g key={at}>
            <path className="swell-to-come" d={where} />
            <path className="swell-hollow" d={where} />
          </g>
        ) : (
          <path key={at} className="swell-reached" d={where} />
        );
      })}
      {!stopped && (
        <>
          <path className="swell-halo" d={dot(swellAt(today, steps))} />
          <Top
            at={dot(swellAt(today, steps))}
            won={reached === steps && states[steps - 1] === "reached"}
          />
        </>
      )}
    </svg>
  );
}
