import { paths } from "#app/paths.ts";

const minVisibleMs = 1_000; // the time it takes to read a title
const minVisibleShare = 0.6; // of the card's area

const seen = new Set<string>(); // recorded since this page was loaded
const unsent = new Set<string>();

const batchSize = 100; // ideas per request

/** Sends the recorded views as a beacon, which does not block the page. */
function sendViews() {
  const ideas = [...unsent];
  unsent.clear();
  for (let from = 0; from < ideas.length; from += batchSize) {
    const fields = new FormData();
    for (const id of ideas.slice(from, from + batchSize)) fields.append("ideas[]", id);
    navigator.sendBeacon(paths.recordViews(), fields);
  }
}

function recordView(id: string) {
  if (document.visibilityState !== "visible" || seen.has(id)) return;
  seen.add(id);
  unsent.add(id);
}

/**
 * Records which ideas are on screen for long enough: cards and rows with the id vote-<idea>, and
 * `open`, the idea whose page this is. Sends one request when the reader leaves the page. Returns a
 * function that stops recording.
 */
export function watchViews(cards: Iterable<Element>, open?: string): () => void {
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const openTimer = open ? setTimeout(recordView, minVisibleMs, open) : undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        clearTimeout(timers.get(target));
        if (isIntersecting)
          timers.set(target, setTimeout(recordView, minVisibleMs, target.id.replace("vote-", "")));
      }
    },
    { threshold: minVisibleShare },
  );
  for (const card of cards) observer.observe(card);
  const onVisibilityChange = () => document.visibilityState === "hidden" && sendViews();
  document.addEventListener("visibilitychange", onVisibilityChange);
  addEventListener("pagehide", sendViews);
  return () => {
    observer.disconnect();
    clearTimeout(openTimer);
    timers.forEach(clearTimeout);
    sendViews();
    document.removeEventListener("visibilitychange", onVisibilityChange);
    removeEventListener("pagehide", sendViews);
  };
}
