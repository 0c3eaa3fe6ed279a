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
 * Whether a <summary> is replaced by a button, and whether it had the keyboard focus, which moves to
 * the button. It is replaced once JavaScript runs and `isReady`, but details that are open stay
 * until they are closed (unless `immediately`), and a press that has begun is not interrupted.
 */
export function useReplacedSummary(
  summary: RefObject<HTMLElement>,
  { isReady = true, immediately }: { isReady?: boolean; immediately?: boolean } = {},
): { isReplaced: boolean; hadFocus: boolean } {
  const isHydrated = useHydrated();
  const [state, setState] = useState({ isReplaced: isHydrated && isReady, hadFocus: false });
  const { isReplaced } = state;
  const replaceNow = useRef(immediately);
  useEffect(() => {
    const details = summary.current?.closest("details");
    if (!isReady || isReplaced || !details) return;
    const replace = () => {
      const isInUse = details.open || summary.current?.matches(":active");
      if (isInUse && !replaceNow.current) return;
      setState({ isReplaced: true, hadFocus: document.activeElement === summary.current });
    };
    replace();
    // A press opens the details only after its last event.
    const replaceLater = () => setTimeout(replace);
    const events = ["toggle", "pointerup", "pointercancel", "keyup"];
    for (const event of events) document.addEventListener(event, replaceLater, true);
    return () => {
      for (const event of events) document.removeEventListener(event, replaceLater, true);
    };
  }, [summary, isReady, isReplaced]);
  return state;
}
