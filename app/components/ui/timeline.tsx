import type { ReactNode } from "react";

export type TimelineEntry = {
  key: string;
  when?: ReactNode;
  tone?: "sea" | "kelp" | "sun" | "amber" | "to-come";
  body: ReactNode;
};

/** What happened, one thing under the other. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map(({ key, when, tone = "sea", body }) => (
        <li key={key} data-tone={tone}>
          {body}
          {when && <small>{when}</small>}
        </li>
      ))}
    </ol>
  );
}
