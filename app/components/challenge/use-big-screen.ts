import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useNow } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { openStream } from "../live/open-stream.ts";

const turnMs = 12_000;
const reloadMs = 30_000;

/**
 * Returns which of `count` ideas the screen shows. It follows the clock, so that without JavaScript
 * each reload shows another one. Reloads the data on every live event, and regularly while the
 * server is reachable; until then the old data stays. `paused`: nothing moves. `stream`: the
 * address of the live events.
 */
export function useBigScreen(count: number, paused: boolean, stream: string): number {
  const { revalidate } = useRevalidator();
  const now = useNow();
  const [turn, setTurn] = useState(() => Math.floor(now / turnMs));
  const streamRef = useRef(stream);
  streamRef.current = stream;
  useEffect(() => {
    if (paused) return;
    const closeStream = openStream(() => streamRef.current, {
      onChange: () => revalidate(),
      onReaders: () => {},
    });
    const turnTimer = setInterval(() => setTurn((previous) => previous + 1), turnMs);
    const reloadTimer = setInterval(
      () =>
        void fetch(paths.health()).then(
          ({ ok }) => ok && revalidate(),
          () => {},
        ),
      reloadMs,
    );
    return () => {
      closeStream();
      [turnTimer, reloadTimer].forEach(clearInterval);
    };
  }, [paused, revalidate]);
  return count ? turn % count : 0;
}
