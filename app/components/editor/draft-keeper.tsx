import { useFetchers, useLocation } from "@remix-run/react";
import { useEffect } from "react";
import { paths } from "#app/paths.ts";
import { draftsBelongTo, forgetAllDrafts, settleSentDrafts } from "./draft.ts";

let opened = false;

/** Once on every page: forgets drafts that were sent, and all of them when somebody signs out or somebody else signs in. */
export function DraftKeeper({ person }: { person: string | undefined }) {
  const { key, pathname } = useLocation();
  const underWay = useFetchers().some((fetcher) => fetcher.state === "submitting");

  useEffect(() => {
    if (person) draftsBelongTo(person);
  }, [person]);

  useEffect(() => {
    // A form that went through leads on to another page, by the server's redirect; one that did not stays where it is.
    // The sign-in page is where an ended session leads: the text was not taken then.
    const moved = opened || cameByRedirect();
    opened = true;
    settleSentDrafts(moved && !underWay && pathname !== paths.signIn());
  }, [key, pathname]);

  useEffect(() => {
    const leave = (event: SubmitEvent) => {
      const action =
        (event.submitter as HTMLButtonElement | null)?.formAction ||
        (event.target as HTMLFormElement).action;
      if (new URL(action, location.href).pathname === paths.signOut()) forgetAllDrafts();
    };
    document.addEventListener("submit", leave, true);
    return () => {
      document.removeEventListener("submit", leave, true);
      settleSentDrafts(false); // something broke and another page stands here now: nothing is known to have been taken
    };
  }, []);

  return null;
}

/** From a page of ours, and led on by the server: what follows a form that was sent without our JavaScript. */
function cameByRedirect(): boolean {
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return page?.type === "navigate" && page.redirectCount > 0 && document.referrer !== "";
}
