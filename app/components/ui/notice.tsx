import { useEffect, useState, type ReactNode } from "react";
import { useT } from "#app/i18n/language.tsx";
import { Icon, type IconName } from "./icon.tsx";

export type NoticeTone = "sea" | "kelp" | "sun" | "amber" | "brick";
const icons: Record<NoticeTone, IconName> = { sea: "info", kelp: "check", sun: "star", amber: "clock", brick: "warning" };

/** Something to know, standing on the page. `title` is a heading of its own weight. */
export function Notice({ tone = "sea", icon, title, children }: { tone?: NoticeTone; icon?: IconName; title?: string; children?: ReactNode }) {
  return (
    <div className={`notice notice-${tone}`}>
      <Icon name={icon ?? icons[tone]} size={22} />
      <div>{title && <p className="font-semibold">{title}</p>}{children}</div>
    </div>
  );
}

const stays = 7_000;

/** Told once, at the foot of the screen, after something was done. It leaves by itself unless somebody is at it. */
export function Toast({ children }: { children: ReactNode }) {
  const t = useT();
  const [shown, show] = useState(true);
  const [held, hold] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => show(false), stays);
    return () => clearTimeout(timer);
  }, [held]);
  return (
    <div role="status">
      {shown && (
        <div className="toast" onPointerEnter={() => hold(true)} onPointerLeave={() => hold(false)} onFocus={() => hold(true)} onBlur={() => hold(false)}>
          <span>{children}</span>
          <button type="button" aria-label={t("act.close")} onClick={() => show(false)}><Icon name="close" size={18} /></button>
        </div>
      )}
    </div>
  );
}
