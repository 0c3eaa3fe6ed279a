import { useLocation, useNavigate } from "@remix-run/react";
import { type MouseEvent, useCallback, useEffect, useRef, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { Counts } from "../idea/use-counts.ts";
import { Icon } from "../ui/icon.tsx";
import { KeepScroll } from "./keep-scroll.tsx";
import type { LiveData } from "./live-data.ts";
import { useRevalidate } from "./use-revalidate.ts";
import { useStream } from "./use-stream.ts";

const noIds: ReadonlySet<string> = new Set();

/** Collects new counts and passes them to the cards (idea/use-counts.ts). */
function useLiveCounts() {
  const counts = useRef<Counts>({});
  const setCounts = useCallback((next: Counts) => {
    counts.current = next;
    dispatchEvent(new CustomEvent("counts", { detail: next }));
  }, []);
  const addCounts = (added: Counts) => setCounts({ ...counts.current, ...added });
  return { addCounts, setCounts };
}

/**
 * A list of ideas: its counts change in place; new ideas are counted and linked to, never inserted,
 * so that nothing moves under a finger. Events of the challenge itself revalidate the page, with
 * the list as it was.
 */
export function LiveList({ data }: { data: LiveData }) {
  const t = useT();
  const [addedIds, setAddedIds] = useState(noIds);
  const location = useLocation();
  const navigate = useNavigate();
  const { addCounts, setCounts } = useLiveCounts();
  const { revalidateNow, revalidateWithin } = useRevalidate();
  useStream(data, {
    onChange({ added, counts, spread }) {
      const newIds = added.filter((id) => !document.getElementById(`vote-${id}`));
      if (newIds.length) setAddedIds((before) => new Set([...before, ...newIds]));
      addCounts(counts);
      if (Object.keys(counts).length > 0) return;
      // The order of the list may be in the address without the router knowing
      // (idea/use-stable-order.ts).
      const { search } = window.location;
      if (location.search !== search)
        navigate({ search }, { replace: true, preventScrollReset: true });
      revalidateWithin(Math.max(spread, 100));
    },
    onReaders() {},
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies(data): new data replaces everything collected since
  useEffect(() => {
    setCounts({});
    setAddedIds(noIds);
  }, [data, setCounts]);

  const challengeId = /challenges\/([^/]+)/.exec(data.live)![1]!;
  const newestPath = paths.challenge(challengeId, { sort: "newest" });
  const onClick = (event: MouseEvent) => {
    if (window.location.pathname + window.location.search !== newestPath) return;
    event.preventDefault(); // this list is open already
    revalidateNow();
    document.getElementById("ideas")?.focus();
  };
  const text = addedIds.size > 0 && t("live.ideas", { count: addedIds.size });
  return (
    <>
      <KeepScroll data={data} where={location.search} />
      <p role="status" className="sr-only">
        {text}
      </p>
      {text && (
        <a className="live-pill" href={`${newestPath}#ideas`} onClick={onClick}>
          <Icon name="wave" size={18} />
          {text}
        </a>
      )}
    </>
  );
}
