import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useNow } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { openStream } from "../live/open-stream.ts";

const turning = 12_000;
const fresh = 30_000;

/**
 * Which of `many` a screen shows: it turns by the clock, so that without JavaScript too each time the page is drawn another has
 * its turn. Reads anew what is there when something happened, and now and then while the server can be reached; until then what
 * was there stays. `still`: nothing moves. `stream`: where it is told that something happened.
 */
export function useWall(many: number, still: boolean, stream: string): number {
  const { revalidate } = useRevalidator();
  const now = useNow();
  const [turn, next] = useState(() => Math.floor(now / turning));
  const told = useRef(stream);
  told.current = stream;
  useEffect(() => {
    if (still) return;
    const deaf = openStream(() => told.current, { changed: () => revalidate(), readers: () => {} });
    const turns = setInterval(() => next((last) => last + 1), turning);
    const reads = setInterval(
      () =>
        void fetch(paths.health()).then(
          ({ ok }) => ok && revalidate(),
          () => {},
        ),
      fresh,
    );
    return () => {
      deaf();
      [turns, reads].forEach(clearInterval);
    };
  }, [still, revalidate]);
  return many ? turn % many : 0;
}
