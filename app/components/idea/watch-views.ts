import { paths } from "#app/paths.ts";

const longEnough = 1_000; // on screen for as long as it takes to read a title
const share = 0.6; // of the card

const looked = new Set<string>(); // told already, since this page was loaded
const waiting = new Set<string>();

const most = 100; // ideas in one telling

/** Tells the server what was looked at, all at once and without anybody waiting for it. */
function tell() {
  const ideas = [...waiting];
  waiting.clear();
  for (let from = 0; from < ideas.length; from += most) {
    const fields = new FormData();
    for (const id of ideas.slice(from, from + most)) fields.append("ideas[]", id);
    navigator.sendBeacon(paths.look(), fields);
  }
}

function look(id: string) {
  if (document.visibilityState !== "visible" || looked.has(id)) return;
  looked.add(id);
  waiting.add(id);
}

/**
 * Notes which of these come on screen for a moment: cards and rows whose id is vote-<idea>, and `open`, the idea whose page this
 * is. One request when somebody leaves the page. Gives what stops it.
 */
export function watchLooks(cards: Iterable<Element>, open?: string): () => void {
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const reading = open ? setTimeout(look, longEnough, open) : undefined;
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        clearTimeout(timers.get(target));
        if (isIntersecting)
          timers.set(target, setTimeout(look, longEnough, target.id.replace("vote-", "")));
      }
    },
    { threshold: share },
  );
  for (const card of cards) watcher.observe(card);
  const leaving = () => document.visibilityState === "hidden" && tell();
  document.addEventListener("visibilitychange", leaving);
  addEventListener("pagehide", tell);
  return () => {
    watcher.disconnect();
    clearTimeout(reading);
    timers.forEach(clearTimeout);
    tell();
    document.removeEventListener("visibilitychange", leaving);
    removeEventListener("pagehide", tell);
  };
}
