import { type ReactNode, useId } from "react";
import { useT } from "#app/i18n/language.tsx";
import {
  drawingHeight,
  endingPath,
  formatPoint,
  type Point,
  stepPeak,
  stepWidth,
  swellPath,
  swellPointAt,
} from "#app/std/swell-line.ts";
import { type AvatarPerson, Avatars } from "../ui/avatar.tsx";
import { SwellTop } from "./small-swell.tsx";

export type SwellStep = {
  key: string;
  name: string;
  state: "reached" | "here" | "to-come";
  /** When it was reached or is expected: a <When> or text. */
  when?: ReactNode;
  /** The people who decide in this step. */
  people?: readonly AvatarPerson[];
  to?: string;
};

/**
 * The path of a challenge or an idea: horizontal on wide screens, vertical on a phone. `along` is
 * the present position in steps (1.5: halfway through the second); by default the last step
 * reached. `stopped`: the line ends at the step reached.
 */
export function Swell({
  label,
  steps,
  along,
  stopped,
}: {
  label: string;
  steps: readonly SwellStep[];
  along?: number;
  stopped?: ReactNode;
}) {
  const t = useT();
  const reached = steps.filter((step) => step.state !== "to-come").length;
  const drawing = {
    stepCount: steps.length,
    position: along ?? reached - 0.5,
    reached,
    stopped: !!stopped,
    states: steps.map((step) => step.state),
  };
  return (
    <figure className="swell" aria-label={label}>
      <div className="swell-figure">
        <Sea {...drawing} />
        <Sea {...drawing} down />
        <ol className="swell-steps">
          {steps.map((step) => (
            <li
              key={step.key}
              data-state={step.state}
              aria-current={step.state === "here" ? "step" : undefined}
            >
              <b>{step.to ? <a href={step.to}>{step.name}</a> : step.name}</b>
              <span className="sr-only">{t(`swell.${step.state}`)}</span>
              {step.when && <small>{step.when}</small>}
              {step.people && step.people.length > 0 && (
                <Avatars
                  people={step.people}
                  max={3}
                  size="small"
                  label={t("swell.people", { name: step.name })}
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
  stepCount: number;
  position: number;
  reached: number;
  stopped: boolean;
  states: readonly SwellStep["state"][];
};

function Sea({ down = false, stepCount, position, reached, stopped, states }: SeaProps) {
  const id = useId();
  const length = stepCount * stepWidth;
  const [width, height] = down ? [drawingHeight, length] : [length, drawingHeight];
  const passedLength = Math.max(stopped ? reached - 0.5 : position, 0) * stepWidth;
  const line = swellPath(stepCount, down);
  const edge = down ? `L0 ${length}L0 0Z` : `L${length} ${drawingHeight}L0 ${drawingHeight}Z`;
  const dot = (point: Point) => `M${formatPoint(point, down)}h0`;
  const dots = (areShown: (state: SwellStep["state"]) => boolean) =>
    states.map((state, index) => (areShown(state) ? dot(stepPeak(index, stepCount)) : "")).join("");
  const reachedDots = dots((state) => state !== "to-come");
  const dotsToCome = stopped ? "" : dots((state) => state === "to-come");
  return (
    <svg
      className={down ? "swell-sea swell-down" : "swell-sea swell-across"}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      fill="none"
      aria-hidden="true"
    >
      <defs>
        <path id={`${id}line`} d={line} />
        <path id={`${id}water`} d={`${line}${edge}`} />
        <clipPath id={id}>
          <rect
            x="-10"
            y="-10"
            width={(down ? width : passedLength) + 10}
            height={(down ? passedLength : height) + 10}
          />
        </clipPath>
      </defs>
      {stopped ? (
        <path className="swell-ending" d={endingPath(stepCount, reached, down)} />
      ) : (
        <>
          <use className="swell-deep" href={`#${id}water`} />
          <use className="swell-ahead" href={`#${id}line`} />
        </>
      )}
      <g clipPath={`url(#${id})`}>
        <use className="swell-water" href={`#${id}water`} />
        <use className="swell-line" href={`#${id}line`} />
      </g>
      {reachedDots && <path className="swell-reached" d={reachedDots} />}
      {dotsToCome && (
        <>
          <path className="swell-to-come" d={dotsToCome} />
          <path className="swell-hollow" d={dotsToCome} />
        </>
      )}
      {!stopped && (
        <>
          <path className="swell-halo" d={dot(swellPointAt(position, stepCount))} />
          <SwellTop
            at={dot(swellPointAt(position, stepCount))}
            won={reached === stepCount && states[stepCount - 1] === "reached"}
          />
        </>
      )}
    </svg>
  );
}
