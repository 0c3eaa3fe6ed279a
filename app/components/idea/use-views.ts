import { useEffect } from "react";
import { watchViews } from "./watch-views.ts";

/**
 * Records which ideas are seen on screen (watch-views.ts). Starts again when `key` changes.
 */
export function useViews(
  findViewed: () => { cards?: Iterable<Element>; open?: string },
  key: unknown,
) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: findViewed is new on every render; `key` identifies it
  useEffect(() => {
    const { cards = [], open } = findViewed();
    return watchViews(cards, open);
  }, [key]);
}
