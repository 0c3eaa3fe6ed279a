import { Link, useLocation } from "@remix-run/react";
import { useEffect, useRef, type ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

/** A button that unfolds a short list. Native <details>: it opens without JavaScript; with it, Escape and a click elsewhere close it. */
export function Menu({ label, face, className = "button button-quiet", children }: { label: string; face: ReactNode; className?: string; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null);
  const here = useLocation();
  useEffect(() => {
    const shut = (event: Event) => {
      const box = details.current;
      if (!box?.open || (event.type === "pointerdown" && box.contains(event.target as Node))) return;
      if (event instanceof KeyboardEvent && event.key !== "Escape") return;
      if (event instanceof KeyboardEvent) box.querySelector("summary")?.focus();
      box.open = false;
    };
    document.addEventListener("keydown", shut);
    document.addEventListener("pointerdown", shut);
    return () => {
      document.removeEventListener("keydown", shut);
      document.removeEventListener("pointerdown", shut);
    };
  }, []);
  useEffect(() => {
    if (details.current) details.current.open = false;
  }, [here]);
  return (
    <details ref={details} className="menu">
      <summary className={className} aria-label={label}>{face}</summary>
      <div className="menu-sheet">{children}</div>
    </details>
  );
}

export function MenuLink({ to, icon, current, children }: { to: string; icon?: IconName; current?: boolean; children: ReactNode }) {
  return <Link to={to} className="menu-item" aria-current={current ? "page" : undefined}>{icon && <Icon name={icon} />}{children}</Link>;
}

/** An entry that changes something: a form of its own, sent as an ordinary page. */
export function MenuAct({ action, fields, icon, chosen, children }: {
  action: string;
  fields?: Record<string, string>;
  icon?: IconName;
  chosen?: boolean;
  children: ReactNode;
}) {
  return (
    <form method="post" action={action}>
      {Object.entries(fields ?? {}).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <button className="menu-item" aria-pressed={chosen}>
        {icon && <Icon name={icon} />}{children}{chosen && <span className="ml-auto"><Icon name="check" size={18} /></span>}
      </button>
    </form>
  );
}
