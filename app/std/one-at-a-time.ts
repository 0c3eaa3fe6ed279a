/** Runs `work` one at a time: calls during a run share one more run after it. */
export function oneAtATime(work: () => Promise<unknown>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let isRequestedAgain = false;
  return () => {
    if (running) {
      isRequestedAgain = true;
      return running;
    }
    running = (async () => {
      do {
        isRequestedAgain = false;
        await work();
      } while (isRequestedAgain);
    })().finally(() => {
      running = null;
    });
    return running;
  };
}
