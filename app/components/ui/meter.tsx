import { type ReactNode, useId } from "react";

/** A part of a whole: a budget, a progress. `value` and `most` in the same unit; `said` is the figure in words. */
export function Meter({
  label,
  value,
  most,
  said,
  tone = "sea",
}: {
  label: ReactNode;
  value: number;
  most: number;
  said: string;
  tone?: "sea" | "kelp" | "sun" | "amber";
}) {
  const id = useId();
  const share = most > 0 ? Math.min(1, Math.max(0, value / most)) : 0;
  return (
    <div className={`meter meter-${tone}`}>
      <div className="meter-words">
        <span id={id}>{label}</span>
        <span className="figures font-semibold">{said}</span>
      </div>
      <svg
        role="meter"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={most}
        aria-valuenow={Math.min(value, most)}
        aria-valuetext={said}
        preserveAspectRatio="none"
      >
        <rect width={`${(share * 100).toFixed(2)}%`} height="100%" rx="6" />
      </svg>
    </div>
  );
}
