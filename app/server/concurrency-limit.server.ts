export type Turnstile = {
  /** Resolves with a function that gives the place back, or with null when there was no place in time. */
  enter(gone?: AbortSignal): Promise<(() => void) | null>;
  inside(): number;
  waiting(): number;
};

/**
 * Lets a bounded number of requests work at once, the others waiting in the order they came. Keeps the queue inside the
 * database client short, which slows with age when it grows, and turns overload into a quick 503 in place of a slow death.
 * @param places requests inside at once @param benches how many may wait @param patience longest wait, in milliseconds
 */
export function createTurnstile(places: number, benches: number, patience: number): Turnstile {
  let inside = 0;
  const waiting = new Set<() => void>();

  const leave = () => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      inside--;
      const next = waiting.values().next().value;
      if (next) next();
    };
  };

  return {
    inside: () => inside,
    waiting: () => waiting.size,
    enter(gone) {
      if (inside < places) {
        inside++;
        return Promise.resolve(leave());
      }
      if (waiting.size >= benches || gone?.aborted) return Promise.resolve(null);
      return new Promise((done) => {
        const settle = (result: (() => void) | null) => {
          clearTimeout(timer);
          gone?.removeEventListener("abort", giveUp);
          waiting.delete(admit);
          done(result);
        };
        const admit = () => {
          inside++;
          settle(leave());
        };
        const giveUp = () => settle(null);
        const timer = setTimeout(giveUp, patience);
        gone?.addEventListener("abort", giveUp, { once: true });
        waiting.add(admit);
      });
    },
  };
}
