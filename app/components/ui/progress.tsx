import { type ReactNode, useId } from "react";

/** Progress of a task that will be finished: 3 of 8 scored. For a part of a whole use <Meter>. */
export function Progress({
  label,
  done,
  total,
  valueText,
}: {
  label: ReactNode;
  done: number;
  total: number;
  valueText: string;
}) {
  const id = useId();
  return (
    <div className="meter">
      <div className="meter-text">
        <label htmlFor={id}>{label}</label>
        <span className="figures font-semibold">{valueText}</span>
      </div>
      <progress
        id={id}
        className="progress"
        value={Math.min(done, total)}
        max={Math.max(total, 1)}
        aria-valuetext={valueText}
        data-done={(total > 0 && done >= total) || undefined}
      />
    </div>
  );
}
