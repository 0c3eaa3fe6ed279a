import { setTimeout as wait } from "node:timers/promises";

/** Answers after at least this many milliseconds, so that the duration gives nothing away. */
export async function constantTime<T>(minMs: number, work: Promise<T>): Promise<T> {
  const [result] = await Promise.all([work, wait(minMs)]);
  return result;
}
