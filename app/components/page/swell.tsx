import { Fragment, useId, type ReactNode } from "react";
import { useT } from "#app/i18n/language.tsx";
import { Avatars, type Face } from "../ui/avatar.tsx";
import { crestOf, seaHeight, shorePath, stepWidth, swellAt, swellPath } from "./swell-line.ts";

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
export function Swell({ label, crests, along, stopped }: { label: string; crests: readonly Crest[]; along?: number; stopped?: ReactNode }) {
  const t = useT();
  const steps = crests.length;
  const reached = crests.filter((crest) => crest.state !== "to-come").length;
  const today = along ?? reached - 0.5;
  return (
    <figure className="swell" aria-label={label}>
      {[false, true].map((flip) => <Sea key={String(flip)} flip={flip} steps={steps} today={today} reached={reached} stopped={!!stopped} points={crests} />)}
      <ol className="swell-steps" data-steps={steps}>
        {crests.map((crest) => (
          <li key={crest.key} data-state={crest.state} aria-current={crest.state === "here" ? "step" : undefined}>
            <b>{crest.to ? <a href={crest.to}>{crest.name}</a> : crest.name}</b>
            <span className="sr-only">{t(`swell.${crest.state}`)}</span>
            {crest.when && <small>{crest.when}</small>}
            {crest.people && crest.people.length > 0 && <Avatars people={crest.people} most={3} size="small" label={t("swell.people", { name: crest.name })} />}
          </li>
        ))}
      </ol>
      {stopped && <figcaption className="swell-shore-words">{stopped}</figcaption>}
    </figure>
  );
}

type SeaProps = { flip: boolean; steps: number; today: number; reached: number; stopped: boolean; points: readonly Pick<Crest, "key" | "state">[] };

function Sea({ flip, steps, today, reached, stopped, points }: SeaProps) {
  const id = useId();
  const long = steps * stepWidth;
  const [width, height] = flip ? [seaHeight, long] : [long, seaHeight];
  const gone = stopped ? (reached - 0.5) * stepWidth : Math.max(today, 0) * stepWidth;
  const line = swellPath(steps, flip);
  const dot = ({ x, y }: { x: number; y: number }) => (flip ? `M${seaHeight - y} ${x}h0` : `M${x} ${y}h0`);
  return (
    <svg className={flip ? "swell-sea swell-down" : "swell-sea swell-across"} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" fill="none" aria-hidden="true">
      <clipPath id={id}><rect width={flip ? width : gone} height={flip ? gone : height} /></clipPath>
      {!stopped && <path className="swell-ahead" d={line} pathLength="1" />}
      <g clipPath={`url(#${id})`}>
        <path className="swell-water" d={flip ? `${line}L0 ${long}L0 0Z` : `${line}L${long} ${seaHeight}L0 ${seaHeight}Z`} />
        <path className="swell-line" d={line} pathLength="1" />
      </g>
      {stopped && <path className="swell-shore" d={shorePath(steps, reached, flip)} />}
      {points.map(({ key, state }, at) => (
        stopped && state === "to-come" ? null : (
          <Fragment key={key}>
            <path className={`swell-dot swell-${state}`} d={dot(crestOf(at, steps))} />
            {state === "to-come" && <path className="swell-dot swell-hollow" d={dot(crestOf(at, steps))} />}
          </Fragment>
        )
      ))}
      {!stopped && <><path className="swell-dot swell-halo" d={dot(swellAt(today, steps))} /><path className="swell-dot swell-today" d={dot(swellAt(today, steps))} /></>}
    </svg>
  );
}

/** The same path in the corner of a card: which crests were reached, in one line of words for who cannot see it. */
export function SmallSwell({ label, steps, reached, stopped }: { label: string; steps: number; reached: number; stopped?: boolean }) {
  return (
    <svg className="swell-small" viewBox={`-6 0 ${steps * stepWidth * 0.36 + 12} 56`} role="img" aria-label={label} fill="none">
      <g transform="scale(.36 .5) translate(0 8)">
        {reached < steps && !stopped && <path className="swell-ahead" d={swellPath(steps, false, Math.max(reached - 0.5, 0))} />}
        {reached > 0 && <path className="swell-line" d={swellPath(steps, false, 0, reached - 0.5)} />}
        {stopped && <path className="swell-shore" d={shorePath(steps, reached)} />}
        {Array.from({ length: stopped ? reached : steps }, (_, at) => {
          const { x, y } = crestOf(at, steps);
          return <path key={at} className={`swell-dot ${at < reached - 1 ? "swell-reached" : at === reached - 1 ? "swell-today" : "swell-to-come"}`} d={`M${x} ${y}h0`} />;
        })}
      </g>
    </svg>
  );
}
