import type { ReactNode } from "react";

/** An empty list: what it is for, what to do and why. The children are a button to start. */
export function Empty({
  title,
  description,
  children,
}: {
  title: string;
  description: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="empty">
      <svg
        className="empty-sea"
        viewBox="0 0 176 64"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
        aria-hidden="true"
      >
        <path d="M4 54c18 0 20-16 34-16s14 16 30 16 18-28 36-28 16 22 32 22" opacity=".35" />
        <path d="M22 60c20 0 24-10 38-10s16 10 34 10 22-22 40-22 18 14 36 14" />
        <circle cx="134" cy="16" r="10" className="empty-sun" />
      </svg>
      <h2>{title}</h2>
      <p className="text-muted">{description}</p>
      {children}
    </div>
  );
}
