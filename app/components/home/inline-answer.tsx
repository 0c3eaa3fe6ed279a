import { type ReactNode, useRef } from "react";
import { useT } from "#app/i18n/language.tsx";

/** Opens an answer form in place, also without JavaScript; with it, the text area is focused. */
export function InlineAnswer({
  label,
  accessibleName,
  children,
}: {
  label: string;
  accessibleName: string;
  children: ReactNode;
}) {
  const t = useT();
  const details = useRef<HTMLDetailsElement>(null);
  const focusTextarea = () =>
    details.current?.open && details.current.querySelector("textarea")?.focus();
  return (
    <details ref={details} className="todo-answer" onToggle={focusTextarea}>
      <summary className="button button-secondary button-small" aria-label={accessibleName}>
        <span className="when-closed">{label}</span>
        <span className="when-open">{t("home.later")}</span>
      </summary>
      <div className="todo-form">{children}</div>
    </details>
  );
}
