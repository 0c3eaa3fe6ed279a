import { useEffect } from "react";
import { later } from "./deferred-value.ts";

/** What one can do in a list besides walking it: give votes, tick boxes, go to a field to search in. */
export type KeysFor = { votes?: boolean; ticks?: boolean; search?: boolean };

const part = later(() => import("./list-shortcuts.tsx"));

/**
 * Letters that walk the lists of a page (the elements with `data-walk`) and act on the item one stands on, and a button that tells
 * which. Of no use to a page that is just opening, so it comes when the browser has nothing else to do.
 */
export function Keys(what: KeysFor) {
  const there = part.usePart();
  useEffect(() => {
    const idle = "requestIdleCallback" in window;
    const waiting = idle
      ? requestIdleCallback(() => void part.want(), { timeout: 2_000 })
      : window.setTimeout(() => void part.want(), 800);
    return () => (idle ? cancelIdleCallback(waiting) : clearTimeout(waiting));
  }, []);
  return there && <there.ListKeys {...what} />;
}
