import { useEffect, useRef, useState } from "react";

const none: ReadonlySet<string> = new Set();
const without = (ids: ReadonlySet<string>, id: string) =>
  new Set([...ids].filter((one) => one !== id));

/**
 * What others added while one reads: where it can be seen it glows for a moment; what came elsewhere on the page is counted
 * (`away`) until one gets to it, and `show` leads there. `heard`: what a screen reader says.
 */
export function useNewcomers(data: unknown, read: () => void) {
  const [added, add] = useState(none); // told of, and not seen yet
  const [elsewhere, put] = useState(none); // of those, what is not on screen
  const [heard, say] = useState(0);
  const leading = useRef(false);
  const known = useRef(data);

  const lead = () => {
    const first = [...document.querySelectorAll("#content [id]")].find(({ id }) =>
      elsewhere.has(id),
    ) as HTMLElement | undefined;
    if (!first) return false;
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
    first.scrollIntoView({
      block: "center",
      behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth",
    });
    return true;
  };

  useEffect(() => {
    const watcher = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (!isIntersecting) {
            put((ids) => new Set(ids).add(target.id));
            continue;
          }
          watcher.unobserve(target);
          add((ids) => without(ids, target.id));
          put((ids) => without(ids, target.id));
        }
      },
      { rootMargin: "-40px 0px -150px" },
    ); // under the pill, and what is under the thumb, nothing is seen
    const anew = known.current !== data;
    known.current = data;
    for (const id of added) {
      const found = document.getElementById(id);
      if (!found && anew) put((ids) => without(ids, id)); // it stands on another page of this thread
      if (!found) continue;
      found.dataset.new = "";
      watcher.observe(found);
    }
    if (leading.current && lead()) leading.current = false;
    return () => watcher.disconnect();
  }, [data, added]);

  useEffect(() => {
    const said = setTimeout(say, 4_000, 0); // or the same number would not be said again
    return () => clearTimeout(said);
  }, [heard]);

  return {
    away: elsewhere.size,
    heard,
    /** `late`: the page will be read anew only in a while; until then there is something to wait for. */
    told(ids: readonly string[], late: boolean) {
      const fresh = ids.filter((id) => !document.getElementById(id));
      if (fresh.length === 0) return;
      add((before) => new Set([...before, ...fresh]));
      if (late) put((before) => new Set([...before, ...fresh]));
      say((before) => before + fresh.length);
    },
    show() {
      if (lead()) return;
      leading.current = true;
      read();
    },
  };
}
