import type { Kept } from "./saved.ts";

// What is kept, as the page shows it. Apart from what does the keeping, which comes only when the browser has time for it.
export type Shown = Kept & { part?: number };

let shown: readonly Shown[] = [];
const listeners = new Set<() => void>();

let waiting = 0;

/** How much waits here for somebody to sign in; told to a visitor as a number alone. */
export const waitingNow = () => waiting;

export function showWaiting(count: number): void {
  waiting = count;
  show(shown);
}

export const shownNow = () => shown;

export function show(next: readonly Shown[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

export function whenShown(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
