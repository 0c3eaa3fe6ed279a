import type { Sample } from "./sample.ts";

const sizes = [
  ["text-4xl", "--step-5"],
  ["text-3xl", "--step-4"],
  ["text-2xl", "--step-3"],
  ["text-xl", "--step-2"],
  ["text-lg", "--step-1"],
  ["text-base", "--step-0"],
  ["text-sm", "--step-down"],
] as const;
const spaces = [
  ["w-1", "4"],
  ["w-2", "8"],
  ["w-4", "16"],
  ["w-5", "20"],
  ["w-8", "32"],
  ["w-14", "56"],
  ["w-16", "64"],
] as const;

/** Type sizes, spacing, corners, shadows and motion. */
export function Measures({ sample }: { sample: Sample }) {
  return (
    <div className="stack">
      <div className="card grid gap-4">
        {sizes.map(([size, token], index) => (
          <p key={size}>
            <span
              className={`block ${size} ${index < 5 ? "font-display font-bold tracking-tight" : ""}`}
            >
              {sample.question}
            </span>
            <small className="text-sm text-muted">
              {size} · {token}
            </small>
          </p>
        ))}
      </div>
      <div className="columns">
        <div className="card grid gap-3">
          <h3>{sample.space}</h3>
          <ul className="grid gap-2">
            {spaces.map(([width, px]) => (
              <li key={px} className="flex items-center gap-3 text-sm text-muted">
                <span className={`${width} h-4 rounded-sm bg-accent`} aria-hidden="true" />
                {px} px
              </li>
            ))}
          </ul>
        </div>
        <div className="grid gap-5">
          <ul className="grid grid-cols-2 gap-3 text-sm">
            {(["rounded-sm", "rounded-md", "rounded-lg", "rounded-full"] as const).map((corner) => (
              <li
                key={corner}
                className={`${corner} border border-edge bg-surface px-4 py-3 text-center`}
              >
                {corner}
              </li>
            ))}
          </ul>
          <div className="grid gap-5">
            <div className="card shadow-low">shadow-low</div>
            <div className="card shadow-high">shadow-high</div>
          </div>
        </div>
      </div>
      <div className="card motion-show">
        <h3>{sample.motion}</h3>
        <p className="text-muted">{sample.motionWhat}</p>
        <p className="mt-3 flex gap-6 text-sm">
          <span className="motion-quick">--quick · 120 ms</span>
          <span className="motion-calm">--calm · 200 ms</span>
        </p>
      </div>
    </div>
  );
}
