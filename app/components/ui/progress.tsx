import { type ReactNode, useId } from "react";

/** How far something has come that will be finished: 3 of 8 scored. For a part of a whole (a budget) there is <Meter>. */
export function Progress({
  label,
  done,
  all,
  said,
}: {
  label: ReactNode;
  done: number;
  all: number;
  said: string;
}) {
  const id = useId();
  return (
    <div className="meter">
      <div className="meter-words">
        <label htmlFor={id}>{label}</label>
        <span className="figures font-semibold">{said}</span>
      </div>
      <progress
        id={id}
        className="progress"
        value={Math.min(done, all)}
        max={Math.max(all, 1)}
        aria-valuetext={said}
        data-done={(all > 0 && done >= all) || undefined}
      />
    </div>
  );
}
