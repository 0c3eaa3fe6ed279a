import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useNow } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";

const turning = 12_000;
const fresh = 30_000;

/**
 * Which of `many` a screen shows: it turns by the clock, so that without JavaScript too each time the page is drawn another has
 * its turn. Reads anew what is there while the server can be reached; until then what was there stays. `still`: nothing moves.
 */
export function useWall(many: number, still: boolean): number {
  const { revalidate } = useRevalidator();
  const now = useNow();
  const [turn, next] = useState(() => Math.floor(now / turning));
  useEffect(() => {
    if (still) return;
    const turns = setInterval(() => next((last) => last + 1), turning);
    const reads = setInterval(() => void fetch(paths.health()).then(({ ok }) => ok && revalidate(), () => {}), fresh);
    return () => [turns, reads].forEach(clearInterval);
  }, [still, revalidate]);
  return many ? turn % many : 0;
}
