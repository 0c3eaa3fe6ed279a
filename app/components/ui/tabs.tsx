import { Link } from "@remix-run/react";
import { useFormat } from "#app/i18n/use-format.tsx";

export type Tab = { to: string; label: string; count?: number; current: boolean };

/** Views of one subject, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const format = useFormat();
  return (
    <nav aria-label={label} className="tabs">
      {tabs.map((tab) => (
        <Link
          key={tab.to}
          to={tab.to}
          prefetch="intent"
          preventScrollReset
          aria-current={tab.current ? "page" : undefined}
        >
          {tab.label}
          {tab.count !== undefined && <span className="count">{format.number(tab.count)}</span>}
        </Link>
      ))}
    </nav>
  );
}
