import { useNavigate } from "@remix-run/react";
import { useEffect } from "react";

const moment = (at: string | null) => at?.split(".")[0];

/**
 * Whoever opens an idea and comes back, or does something that makes the page read its data again, finds the list as it stood:
 * how it stands goes into the address. The router asks the server with the address it knows, so it hears of it before such a
 * deed; no sooner, for it draws the page anew, and what is still fetched would be gone until it is there.
 */
export function useKeepOrder(at: string | null) {
  const go = useNavigate();
  useEffect(() => {
    const url = new URL(location.href);
    if (!at || moment(url.searchParams.get("at")) === moment(at)) return;
    url.searchParams.set("at", at);
    history.replaceState(history.state, "", url);
    const tell = () => {
      deaf();
      go({ search: location.search }, { replace: true, preventScrollReset: true });
    };
    const deaf = () => {
      document.removeEventListener("submit", tell, true);
      removeEventListener("online", tell);
    };
    document.addEventListener("submit", tell, true);
    addEventListener("online", tell);
    return deaf;
  }, [at]);
}
