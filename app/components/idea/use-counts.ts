import { useEffect, useState } from "react";
import type { CountsNow } from "#app/domain/live/current-counts.ts";

export type Counts = Readonly<Record<string, CountsNow | null>>;

/** Numbers told since the page came, by idea. They come as an event of the window (live/tell-counts.ts), so that what comes late shares no code with what a page opens with. */
export function useCounts(): Counts {
  const [counts, put] = useState<Counts>({});
  useEffect(() => {
    const hear = (event: Event) => put((event as CustomEvent<Counts>).detail);
    addEventListener("counts", hear);
    return () => removeEventListener("counts", hear);
  }, []);
  return counts;
}
