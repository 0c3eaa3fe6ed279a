import { useEffect, useRef, useState } from "react";

const noIds: ReadonlySet<string> = new Set();
const withoutId = (ids: ReadonlySet<string>, id: string) =>
  new Set([...ids].filter((other) => other !== id));

const announcementMs = 4_000;
// Below the pill, and above the thumb: an item there does not count as seen.
const visibleMargin = "-40px 0px -150px";

/** Moves focus and scroll position to the first of the items; false when none is on the page. */
function scrollToFirst(ids: ReadonlySet<string>): boolean {
  const elements = [...document.querySelectorAll<HTMLElement>("#content [id]")];
  const first = elements.find(({ id }) => ids.has(id));
  if (!first) return false;
  first.tabIndex = -1;
  first.focus({ preventScroll: true });
  const prefersReducedMotion = matchMedia("(prefers-reduced-motion: reduce)").matches;
  first.scrollIntoView({ block: "center", behavior: prefersReducedMotion ? "instant" : "smooth" });
  return true;
}

/**
 * What others added while the page is open: an item on screen is highlighted for a moment; items
 * elsewhere are counted (`unseenCount`) until they are seen, and `showUnseen` leads to them.
 * `announcedCount` is for screen readers.
 */
export function useNewItems(data: unknown, revalidate: () => void) {
  const [newIds, setNewIds] = useState(noIds); // reported, and not seen yet
  const [unseenIds, setUnseenIds] = useState(noIds); // of those, the ones that are not on screen
  const [announcedCount, setAnnouncedCount] = useState(0);
  const showsUnseenNext = useRef(false);
  const previousData = useRef(data);
  const unseenIdsRef = useRef(unseenIds);
  unseenIdsRef.current = unseenIds;

  useEffect(() => {
    const onSeen = (entries: IntersectionObserverEntry[]) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) {
          setUnseenIds((ids) => new Set(ids).add(target.id));
          continue;
        }
        observer.unobserve(target);
        setNewIds((ids) => withoutId(ids, target.id));
        setUnseenIds((ids) => withoutId(ids, target.id));
      }
    };
    const observer = new IntersectionObserver(onSeen, { rootMargin: visibleMargin });
    const isRevalidated = previousData.current !== data;
    previousData.current = data;
    for (const id of newIds) {
      const element = document.getElementById(id);
      // After revalidation a missing item is on another page of the list.
      if (!element && isRevalidated) setUnseenIds((ids) => withoutId(ids, id));
      if (!element) continue;
      element.dataset.new = "";
      observer.observe(element);
    }
    if (showsUnseenNext.current && scrollToFirst(unseenIdsRef.current))
      showsUnseenNext.current = false;
    return () => observer.disconnect();
  }, [data, newIds]);

  // biome-ignore lint/correctness/useExhaustiveDependencies(announcedCount): the same number must be announced again
  useEffect(() => {
    const timer = setTimeout(setAnnouncedCount, announcementMs, 0);
    return () => clearTimeout(timer);
  }, [announcedCount]);

  return {
    unseenCount: unseenIds.size,
    announcedCount,
    /** `isDelayed`: the page revalidates only in a while; until then all items count as unseen. */
    addItems(ids: readonly string[], isDelayed: boolean) {
      const added = ids.filter((id) => !document.getElementById(id));
      if (added.length === 0) return;
      setNewIds((before) => new Set([...before, ...added]));
      if (isDelayed) setUnseenIds((before) => new Set([...before, ...added]));
      setAnnouncedCount((before) => before + added.length);
    },
    showUnseen() {
      if (scrollToFirst(unseenIds)) return;
      showsUnseenNext.current = true;
      revalidate();
    },
  };
}
