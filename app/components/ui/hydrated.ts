import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from "react";

const still = () => () => {};

/**
 * False on the server and while what the server drew wakes up, which a part that is fetched (page/fetched.tsx) does later than the
 * page around it; true once JavaScript is at work.
 */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    still,
    () => true,
    () => false,
  );

/**
 * As useHydrated, for a <summary> that gives way to a button when the page wakes up: who stood on it with the keyboard then
 * stands on the button, and who had opened it already keeps it until they close it (unless `atOnce`).
 */
export function useTakenOver(
  summary: RefObject<HTMLElement>,
  button: RefObject<HTMLElement>,
  atOnce?: boolean,
): boolean {
  const [is, become] = useState(useHydrated());
  const held = useRef(false);
  useEffect(() => {
    const details = summary.current?.closest("details");
    const take = () => {
      held.current = document.activeElement === summary.current;
      become(true);
    };
    if (!details?.open || atOnce) return take();
    details.addEventListener("toggle", take, { once: true });
    return () => details.removeEventListener("toggle", take);
  }, []);
  useEffect(() => {
    if (is && held.current) button.current?.focus();
  }, [is]);
  return is;
}
