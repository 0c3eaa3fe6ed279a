import { useNavigate } from "@remix-run/react";
import { useEffect } from "react";

const withoutFraction = (at: string | null) => at?.split(".")[0];

/**
 * Keeps the order of a list when the reader comes back to it or reloads its data, by writing the
 * list's time into the address. The router learns of it just before the next submit: telling it
 * earlier would load the page's data again.
 */
export function useStableOrder(listTime: string | null) {
  const navigate = useNavigate();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `navigate` changes with every navigation
  useEffect(() => {
    const url = new URL(location.href);
    if (!listTime || withoutFraction(url.searchParams.get("at")) === withoutFraction(listTime))
      return;
    url.searchParams.set("at", listTime);
    history.replaceState(history.state, "", url);
    const syncRouter = () => {
      removeListeners();
      navigate({ search: location.search }, { replace: true, preventScrollReset: true });
    };
    const removeListeners = () => {
      document.removeEventListener("submit", syncRouter, true);
      removeEventListener("online", syncRouter);
    };
    document.addEventListener("submit", syncRouter, true);
    addEventListener("online", syncRouter);
    return removeListeners;
  }, [listTime]);
}
