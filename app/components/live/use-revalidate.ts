import { useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";

const atMost = 1_000; // milliseconds between two readings

/** Reads the page's data anew, through its ordinary loader: at once when it says so, or at some moment within `spread`, so that five hundred readers do not all ask together. */
export function useReadingAnew() {
  const { revalidate } = useRevalidator();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const last = useRef(0);
  const now = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    if (!navigator.onLine) return; // it is told again when there is a connection
    last.current = Date.now();
    revalidate();
  }, [revalidate]);
  const within = useCallback(
    (spread: number) => {
      timer.current ??= setTimeout(
        now,
        Math.max(last.current + atMost - Date.now(), Math.random() * spread),
      );
    },
    [now],
  );
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );
  return { now, within };
}
