import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export type NoticeTone = "sea" | "kelp" | "sun" | "amber" | "brick";
const icons: Record<NoticeTone, IconName> = {
  sea: "info",
  kelp: "check",
  sun: "star",
  amber: "clock",
  brick: "warning",
};

/** Something to know, standing on the page. `title` is a heading of its own weight. */
export function Notice({
  tone = "sea",
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
