import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export type Tone = "plain" | "accent" | "highlight" | "success" | "warning" | "danger" | "action";

/** A state as a label. Text or icon always say the same as the colour. */
export function Badge({
  tone = "plain",
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={`badge badge-${tone}`}>
      {icon && <Icon name={icon} size={16} />}
      {children}
    </span>
  );
}
