import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/**
 * Navigation may remove the focused element: the focus then moves to the target of the address, or
 * to the new content. Not when a page opens: then it starts at the top, with “skip to the content”.
 */
export function useFocusAfterNavigation() {
  const { key, hash } = useLocation();
  const hasNavigated = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies(key): runs after every navigation, also to the same address
  useEffect(() => {
    const target = document.getElementById(hash.slice(1)) ?? document.getElementById("content");
    if (hasNavigated.current && target && document.activeElement === document.body) {
      if (target.tabIndex < 0) target.tabIndex = -1; // makes it focusable
      target.focus({ preventScroll: true });
    }
    hasNavigated.current = true;
  }, [key, hash]);
}
