import { lazy, Suspense } from "react";
import { OfflineStrip } from "../offline/strip.tsx";

const Live = lazy(() => import("../live/live.tsx"));

/** What comes to every page a little after it opened. `person`: who is signed in, or null; for a visitor nothing happens on its own. */
export function Late({ person }: { person: string | null }) {
  return (
    <>
      <OfflineStrip person={person} />
      {person !== null && <Suspense fallback={null}><Live /></Suspense>}
    </>
  );
}
