import { useEffect } from "react";

/** Loads a deferred value once the browser is idle after the page has opened. */
export function useLoadWhenIdle({ load }: { load: () => Promise<unknown> }): void {
  useEffect(() => {
    if ("requestIdleCallback" in window) {
      const request = requestIdleCallback(() => void load(), { timeout: 3_000 });
      return () => cancelIdleCallback(request);
    }
    const timer = setTimeout(() => void load(), 1_000);
    return () => clearTimeout(timer);
  }, [load]);
}
