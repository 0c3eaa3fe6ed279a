import { useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";

const minIntervalMs = 1_000;

/**
 * Revalidates the page through its loaders: at once, or at a random moment within `spread`
 * milliseconds, so that five hundred readers do not all ask together.
 */
export function useRevalidate() {
  const { revalidate } = useRevalidator();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const lastAt = useRef(0);
  const revalidateNow = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    if (!navigator.onLine) return; // the stream reports the change again when it reconnects
    lastAt.current = Date.now();
    revalidate();
  }, [revalidate]);
  const revalidateWithin = useCallback(
    (spread: number) => {
      const waitMs = Math.max(lastAt.current + minIntervalMs - Date.now(), Math.random() * spread);
      timer.current ??= setTimeout(revalidateNow, waitMs);
    },
    [revalidateNow],
  );
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );
  return { revalidateNow, revalidateWithin };
}
