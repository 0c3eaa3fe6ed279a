import { type ReactNode, useId } from "react";

/**
 * A part of a whole, such as a budget. `value` and `max` share a unit; `valueText` is the value as
 * text.
 */
export function Meter({
  label,
  value,
  max,
  valueText,
  tone = "accent",
}: {
  label: ReactNode;
  value: number;
  max: number;
  valueText: string;
  tone?: "accent" | "success" | "highlight" | "warning";
}) {
  const id = useId();
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className={`meter meter-${tone}`}>
      <div className="meter-text">
        <span id={id}>{label}</span>
        <span className="figures font-semibold">{valueText}</span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: <meter> cannot be styled alike in all browsers */}
      <svg
        role="meter"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={Math.min(value, max)}
        aria-valuetext={valueText}
        preserveAspectRatio="none"
      >
        <rect width={`${(share * 100).toFixed(2)}%`} height="100%" rx="6" />
      </svg>
    </div>
  );
}
