import { useLocation, useNavigate } from "@remix-run/react";
import { type MouseEvent, useEffect, useRef, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { Counts } from "../idea/use-counts.ts";
import { Icon } from "../ui/icon.tsx";
import { KeepPlace } from "./keep-scroll.tsx";
import type { LiveData } from "./live.tsx";
import { useReadingAnew } from "./use-revalidate.ts";
import { useStream } from "./use-stream.ts";

/**
 * A list of ideas: its numbers change where they stand; ideas that came are counted and led to, never pushed in between, so that
 * nothing moves under anybody's finger. What happens to the challenge itself is read anew, with the list as it stood.
 */
export function LiveList({ data }: { data: LiveData }) {
  const t = useT();
  const [added, add] = useState<ReadonlySet<string>>(new Set());
  const counts = useRef<Counts>({});
  const [here, go] = [useLocation(), useNavigate()];
  const read = useReadingAnew();
  const tell = (now: Counts) =>
    dispatchEvent(new CustomEvent("counts", { detail: (counts.current = now) }));
  useStream(data, {
    changed({ added, counts: numbers, spread }) {
      const fresh = added.filter((id) => !document.getElementById(`vote-${id}`));
      if (fresh.length) add((before) => new Set([...before, ...fresh]));
      tell({ ...counts.current, ...numbers });
      if (Object.keys(numbers).length > 0) return;
      if (here.search !== location.search)
        go({ search: location.search }, { replace: true, preventScrollReset: true }); // how the list stands, which the router does not know yet (use-keep-order.ts)
      read.within(Math.max(spread, 100));
    },
    readers() {},
  });
  useEffect(() => {
    tell({}); // the page was read anew, and knows better
    add(new Set());
  }, [data]);

  const newest = `${paths.challenge(/challenges\/([^/]+)/.exec(data.live)![1]!, { sort: "newest" })}#ideas`;
  const lead = (event: MouseEvent) => {
    if (location.pathname + location.search !== newest.split("#")[0]) return;
    event.preventDefault(); // one is there already
    read.now();
    document.getElementById("ideas")?.focus();
  };
  const words = added.size > 0 && t("live.ideas", { count: added.size });
  return (
    <>
      <KeepPlace data={data} where={here.search} />
      <p role="status" className="sr-only">
        {words}
      </p>
      {words && (
        <a className="live-pill" href={newest} onClick={lead}>
          <Icon name="wave" size={18} />
          {words}
        </a>
      )}
    </>
  );
}
