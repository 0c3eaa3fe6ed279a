import { type ReactNode, useRef } from "react";
import { useT } from "#app/i18n/language.tsx";

/** Opens in place, also without JavaScript; with it, one can write at once. */
export function Here({
  act,
  label,
  children,
}: {
  act: string;
  label: string;
  children: ReactNode;
}) {
  const t = useT();
  const details = useRef<HTMLDetailsElement>(null);
  const write = () => details.current?.open && details.current.querySelector("textarea")?.focus();
  return (
    <details ref={details} className="waits-here" onToggle={write}>
      <summary className="button button-secondary button-small" aria-label={label}>
        <span className="when-shut">{act}</span>
        <span className="when-open">{t("home.later")}</span>
      </summary>
      <div className="waits-form">{children}</div>
    </details>
  );
}
