import { useSyncExternalStore } from "react";
import type { Flash } from "#app/web/form-reply.ts";

let latestFlash: Flash | null = null;
const listeners = new Set<() => void>();

/** Shows `flash.<message>` at the foot of the screen, with an undo button when there is one. */
export function showFlash(flash: Flash): void {
  latestFlash = { ...flash };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useFlash = (): Flash | null =>
  useSyncExternalStore(
    subscribe,
    () => latestFlash,
    () => null,
  );
