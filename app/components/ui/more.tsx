import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useT } from "#app/i18n/language.tsx";

/** The way on through a long list, by its last key: `to` is null at the end, where `end` is said instead. */
export function More({
  to,
  end,
  children,
}: {
  to: string | null;
  end?: ReactNode;
  children?: ReactNode;
}) {
  const t = useT();
  if (!to) return end ? <p className="mt-6 text-center text-sm text-muted">{end}</p> : null;
  return (
    <p className="mt-6 text-center">
      <Link to={to} preventScrollReset className="button button-secondary">
        {children ?? t("action.more")}
      </Link>
    </p>
  );
}
