import { Component, lazy, type ReactNode, Suspense } from "react";
import { OfflineStrip } from "../offline/connection-banner.tsx";

const Live = lazy(() => import("../live/live.tsx"));

/** What comes to every page a little after it opened. `person`: who is signed in, or null; for a visitor nothing happens on its own. */
export function Late({ person }: { person: string | null }) {
  return (
    <>
      <OfflineStrip person={person} />
      {person !== null && (
        <OrWithout>
          <Suspense fallback={null}>
            <Live />
          </Suspense>
        </OrWithout>
      )}
    </>
  );
}

/** What a page can do without never takes the page along: neither when it cannot be fetched, nor when it breaks. */
class OrWithout extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError = () => ({ broken: true });
  override render() {
    return this.state.broken ? null : this.props.children;
  }
}
