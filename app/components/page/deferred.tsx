import { Live } from "../live/live.tsx";
import { ConnectionBanner } from "../offline/connection-banner.tsx";

/**
 * The parts of every page that load a little later. `person`: the id of the person signed in; for a
 * visitor (null) there are no live updates.
 */
export function Deferred({ person }: { person: string | null }) {
  return (
    <>
      <ConnectionBanner person={person} />
      {person !== null && <Live />}
    </>
  );
}
