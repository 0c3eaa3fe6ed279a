import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from "react";

const subscribeToNothing = () => () => {};

/**
 * False on the server and during hydration; true once JavaScript runs.
 */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );

/**
 * useHydrated for a <summary> that is replaced by a button: keyboard focus moves from the summary
 * to the button, and details that were already open stay as they are until they are closed
 * (unless `immediately`).
 */
export function useHydratedSummary(
  summary: RefObject<HTMLElement>,
  button: RefObject<HTMLElement>,
  immediately?: boolean,
): boolean {
  const [isHydrated, setIsHydrated] = useState(useHydrated());
  const hadFocus = useRef(false);
  const replaceNow = useRef(immediately);
  useEffect(() => {
    const details = summary.current?.closest("details");
    const replaceSummary = () => {
      hadFocus.current = document.activeElement === summary.current;
      setIsHydrated(true);
    };
    if (!details?.open || replaceNow.current) return replaceSummary();
    details.addEventListener("toggle", replaceSummary, { once: true });
    return () => details.removeEventListener("toggle", replaceSummary);
  }, [summary]);
  useEffect(() => {
    if (isHydrated && hadFocus.current) button.current?.focus();
  }, [isHydrated, button]);
  return isHydrated;
}
