import { Link } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import { useT } from "#app/i18n/language.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { useAnswered } from "./reply.tsx";

export type ButtonKind = "primary" | "secondary" | "quiet" | "danger";
type Looks = {
  kind?: ButtonKind;
  small?: boolean;
  wide?: boolean;
  icon?: IconName;
  children: ReactNode;
};

const classes = ({ kind = "secondary", small, wide }: Looks) =>
  `button button-${kind}${small ? " button-small" : ""}${wide ? " button-wide" : ""}`;

/** A link that looks like a button: it goes somewhere, it changes nothing. `plain`: an ordinary page load. */
export function LinkButton({ to, plain, ...looks }: Looks & { to: string; plain?: boolean }) {
  const inside = (
    <>
      {looks.icon && <Icon name={looks.icon} />}
      {looks.children}
    </>
  );
  return plain ? (
    <a href={to} className={classes(looks)}>
      {inside}
    </a>
  ) : (
    <Link to={to} prefetch="intent" className={classes(looks)}>
      {inside}
    </Link>
  );
}

/**
 * A button. In a form it sends (`name` and `value` go along) and shows that it is under way. `reason`: it cannot be used
 * now, and why; it stays in the tab order so that everybody can find out.
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
  ...looks
}: Looks & {
  type?: "submit" | "button";
  name?: string;
  value?: string | number;
  reason?: string | null | false;
  onClick?: () => void;
  /** For a button that shows only a drawing. */
  label?: string;
  form?: string;
  /** Sends the form around it to another write. */
  formAction?: string;
}) {
  const t = useT();
  const { busy } = useAnswered();
  const why = useId();
  const under = busy && type === "submit";
  if (reason) {
    return (
      <span className="inline-grid">
        <button
          type="button"
          aria-disabled="true"
          aria-describedby={why}
          aria-label={label}
          className={classes(looks)}
        >
          <Icon name="lock" size={18} />
          {looks.children}
        </button>
        <span id={why} className="reason">
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
      aria-busy={under || undefined}
      className={classes(looks)}
    >
      {under ? <BusyArcs label={t("page.busy")} /> : looks.icon && <Icon name={looks.icon} />}
      {looks.children}
    </button>
  );
}

/** Three arcs that rise in turn: something is under way. */
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
