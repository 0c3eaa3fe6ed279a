// The saved items as a page shows them. Separate from the module that saves and sends them, which
// loads only when the browser is idle.
import type { SavedItem } from "./saved.ts";

export type ShownItem = SavedItem & { progress?: number };

let shownItems: readonly ShownItem[] = [];
let waitingCount = 0;
const listeners = new Set<() => void>();

/** How many items wait here for their author to sign in; a visitor sees only this number. */
export const getWaitingCount = () => waitingCount;

export function setWaitingCount(count: number): void {
  waitingCount = count;
  setShownItems(shownItems);
}

export const getShownItems = () => shownItems;

export function setShownItems(items: readonly ShownItem[]): void {
  shownItems = items;
  for (const listener of listeners) listener();
}

export function subscribeToSaved(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
