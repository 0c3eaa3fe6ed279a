import { Link } from "@remix-run/react";

export type Step = { label: string; to?: string; state: "done" | "current" | "to-come" };

/** The current step of an ordered process, with links back to finished steps. */
export function Stepper({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <nav aria-label={label}>
      <ol className="steps">
        {steps.map((step) => (
          <li
            key={step.label}
            data-state={step.state}
            aria-current={step.state === "current" ? "step" : undefined}
          >
            {step.to && step.state === "done" ? <Link to={step.to}>{step.label}</Link> : step.label}
          </li>
        ))}
      </ol>
    </nav>
  );
}
