import { useFetchers, useLocation } from "@remix-run/react";
import { useEffect } from "react";
import { paths } from "#app/paths.ts";
import { claimDrafts, deleteAllDrafts, resolveSentDrafts } from "./draft.ts";

let hasOpenedPage = false;

/**
 * On every page: deletes drafts that were sent, and all of them on sign-out or a change of person.
 */
export function DraftKeeper({ person }: { person: string | undefined }) {
  const { key, pathname } = useLocation();
  const isSubmitting = useFetchers().some((fetcher) => fetcher.state === "submitting");

  useEffect(() => {
    if (person) claimDrafts(person);
  }, [person]);

  // biome-ignore lint/correctness/useExhaustiveDependencies(key): runs after every navigation
  // biome-ignore lint/correctness/useExhaustiveDependencies(isSubmitting): its value at the navigation counts
  useEffect(() => {
    // A form that succeeded leads to another page; one that failed stays where it is. The sign-in
    // page is where an ended session leads: the text was not accepted then.
    const hasMoved = hasOpenedPage || cameByRedirect();
    hasOpenedPage = true;
    resolveSentDrafts(hasMoved && !isSubmitting && pathname !== paths.signIn());
  }, [key, pathname]);

  useEffect(() => {
    const onSubmit = (event: SubmitEvent) => {
      const action =
        (event.submitter as HTMLButtonElement | null)?.formAction ||
        (event.target as HTMLFormElement).action;
      if (new URL(action, location.href).pathname === paths.signOut()) deleteAllDrafts();
    };
    document.addEventListener("submit", onSubmit, true);
    return () => {
      document.removeEventListener("submit", onSubmit, true);
      // Removed after a crash: nothing is known to have been accepted.
      resolveSentDrafts(false);
    };
  }, []);

  return null;
}

/** Whether this page follows a form that was sent without client-side navigation. */
function cameByRedirect(): boolean {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return (
    navigation?.type === "navigate" && navigation.redirectCount > 0 && document.referrer !== ""
  );
}
