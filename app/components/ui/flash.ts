import { useSyncExternalStore } from "react";
import type { Told } from "#app/web/undo.ts";

let latest: Told | null = null;
const heard = new Set<() => void>();

/** Tells, at the foot of the screen, what was just done (`flash.<what>`), with the way back if there is one. */
export function tell(told: Told): void {
  latest = { ...told };
  heard.forEach((hear) => hear());
}

const subscribe = (hear: () => void) => {
  heard.add(hear);
  return () => void heard.delete(hear);
};
export const useTold = (): Told | null =>
  useSyncExternalStore(
    subscribe,
    () => latest,
    () => null,
  );
