import { Link } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import { useT } from "#app/i18n/language.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { useFormState } from "./reply.tsx";

export type ButtonKind = "primary" | "secondary" | "quiet" | "danger";
type ButtonStyle = {
  kind?: ButtonKind;
  small?: boolean;
  wide?: boolean;
  icon?: IconName;
  children: ReactNode;
};

const buttonClass = ({ kind = "secondary", small, wide }: ButtonStyle) =>
  `button button-${kind}${small ? " button-small" : ""}${wide ? " button-wide" : ""}`;

/** A link that looks like a button. `plain`: loads the page without client-side navigation. */
export function LinkButton({ to, plain, ...style }: ButtonStyle & { to: string; plain?: boolean }) {
  const content = (
    <>
      {style.icon && <Icon name={style.icon} />}
      {style.children}
    </>
  );
  return plain ? (
    <a href={to} className={buttonClass(style)}>
      {content}
    </a>
  ) : (
    <Link to={to} prefetch="intent" className={buttonClass(style)}>
      {content}
    </Link>
  );
}

/**
 * A button. In a form it submits `name` and `value`, and shows while the submission is under way.
 * `reason`: the button cannot be used now, and why; it stays in the tab order, so that keyboard and
 * screen reader users find the reason too.
 */
export function Button({
  type = "submit",
  name,
  value,
  reason,
  onClick,
  label,
  form,
  formAction,
  ...style
}: ButtonStyle & {
  type?: "submit" | "button";
  name?: string;
  value?: string | number;
  reason?: string | null | false;
  onClick?: () => void;
  /** For a button that shows only an icon. */
  label?: string;
  form?: string;
  /** Submits the surrounding form to another write route. */
  formAction?: string;
}) {
  const t = useT();
  const { busy } = useFormState();
  const reasonId = useId();
  const isBusy = busy && type === "submit";
  if (reason) {
    return (
      <span className="inline-grid">
        <button
          type="button"
          aria-disabled="true"
          aria-describedby={reasonId}
          aria-label={label}
          className={buttonClass(style)}
        >
          <Icon name="lock" size={18} />
          {style.children}
        </button>
        <span id={reasonId} className="reason">
          {reason}
        </span>
      </span>
    );
  }
  return (
    <button
      type={type}
      name={name}
      value={value}
      onClick={onClick}
      form={form}
      formAction={formAction}
      aria-label={label}
      aria-busy={isBusy || undefined}
      className={buttonClass(style)}
    >
      {isBusy ? <BusyArcs label={t("page.busy")} /> : style.icon && <Icon name={style.icon} />}
      {style.children}
    </button>
  );
}

/** Progress indicator: three arcs that rise in turn. */
export function BusyArcs({ label }: { label: string }) {
  return (
    <svg
      className="busy-arcs"
      width="26"
      height="18"
      viewBox="0 0 32 22"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinecap="round"
      role="img"
      aria-label={label}
    >
      <path d="M2 20q3.500-8 7 0" />
      <path d="M11 20q4.500-14 8.500 0" />
      <path d="M21 20q5-24 9.500 0" />
    </svg>
  );
}
