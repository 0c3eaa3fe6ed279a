import { useEffect, useState } from "react";
import type { CurrentCounts } from "#app/domain/live/current-counts.ts";

export type Counts = Readonly<Record<string, CurrentCounts | null>>;

/**
 * Live counts by idea, since the page was loaded. They arrive as a window event
 * (live/tell-counts.ts), so that the lazy live code shares nothing with the code a page starts
 * with.
 */
export function useCounts(): Counts {
  const [counts, setCounts] = useState<Counts>({});
  useEffect(() => {
    const onCounts = (event: Event) => setCounts((event as CustomEvent<Counts>).detail);
    addEventListener("counts", onCounts);
    return () => removeEventListener("counts", onCounts);
  }, []);
  return counts;
}
