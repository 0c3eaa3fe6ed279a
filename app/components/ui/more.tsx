import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useT } from "#app/i18n/language.tsx";

/** Link to the next page of a long list. `to` is null at the end, where `endText` is shown. */
export function More({
  to,
  endText,
  children,
}: {
  to: string | null;
  endText?: ReactNode;
  children?: ReactNode;
}) {
  const t = useT();
  if (!to) return endText ? <p className="mt-6 text-center text-sm text-muted">{endText}</p> : null;
  return (
    <p className="mt-6 text-center">
      <Link to={to} preventScrollReset className="button button-secondary">
        {children ?? t("action.more")}
      </Link>
    </p>
  );
}
