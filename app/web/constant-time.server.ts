import { setTimeout as after } from "node:timers/promises";

/** Gives the answer no sooner than after so many milliseconds, so that how long it took tells nothing. */
export async function atLeast<T>(ms: number, work: Promise<T>): Promise<T> {
  const [result] = await Promise.all([work, after(ms)]);
  return result;
}
