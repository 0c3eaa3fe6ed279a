export type ConcurrencyLimit = {
  /** Resolves with the function that releases the slot; with null when none came free in time. */
  acquire(signal?: AbortSignal): Promise<(() => void) | null>;
  activeCount(): number;
  queuedCount(): number;
};

type ConcurrencyOptions = {
  maxConcurrent: number;
  maxQueued: number;
  queueTimeoutMs: number;
};

/**
 * Lets a bounded number of requests run at once; others wait first in, first out. This keeps the
 * queue inside the database client short (it gets slower as it grows) and answers overload with a
 * quick 503 instead of ever longer waits.
 */
export function createConcurrencyLimit({
  maxConcurrent,
  maxQueued,
  queueTimeoutMs,
}: ConcurrencyOptions): ConcurrencyLimit {
  let active = 0;
  const queue = new Set<() => void>();

  const createRelease = () => {
    let isReleased = false;
    return () => {
      if (isReleased) return;
      isReleased = true;
      active--;
      const admitNext = queue.values().next().value;
      if (admitNext) admitNext();
    };
  };

  return {
    activeCount: () => active,
    queuedCount: () => queue.size,
    acquire(signal) {
      if (active < maxConcurrent) {
        active++;
        return Promise.resolve(createRelease());
      }
      if (queue.size >= maxQueued || signal?.aborted) return Promise.resolve(null);
      return new Promise((resolve) => {
        const leaveQueue = (result: (() => void) | null) => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", giveUp);
          queue.delete(admit);
          resolve(result);
        };
        const admit = () => {
          active++;
          leaveQueue(createRelease());
        };
        const giveUp = () => leaveQueue(null);
        const timer = setTimeout(giveUp, queueTimeoutMs);
        signal?.addEventListener("abort", giveUp, { once: true });
        queue.add(admit);
      });
    },
  };
}
