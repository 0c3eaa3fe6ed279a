import type { ReactNode } from "react";

export type TimelineEntry = {
  key: string;
  when?: ReactNode;
  tone?: "accent" | "success" | "highlight" | "warning" | "to-come";
  body: ReactNode;
};

/** Events in order. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map(({ key, when, tone = "accent", body }) => (
        <li key={key} data-tone={tone}>
          {body}
          {when && <small>{when}</small>}
        </li>
      ))}
    </ol>
  );
}
