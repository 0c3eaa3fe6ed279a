import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export type NoticeTone = "accent" | "success" | "highlight" | "warning" | "danger";
const icons: Record<NoticeTone, IconName> = {
  accent: "info",
  success: "check",
  highlight: "star",
  warning: "clock",
  danger: "warning",
};

/** A message that is part of the page, with an optional heading. */
export function Notice({
  tone = "accent",
  icon,
  title,
  children,
}: {
  tone?: NoticeTone;
  icon?: IconName;
  title?: string;
  children?: ReactNode;
}) {
  return (
    <div className={`notice notice-${tone}`}>
      <Icon name={icon ?? icons[tone]} size={22} />
      <div>
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
