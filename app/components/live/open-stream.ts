import type { CountsNow } from "#app/domain/live/current-counts.ts";

/** What a page is told (live/live.ts). `added`: ids of what others added; `counts`: of ideas in its list; `spread`: in how many milliseconds all its readers together read it anew. */
export type News = { added: string[]; counts: Record<string, CountsNow | null>; spread: number };
export type Ears = { changed(news: News): void; readers(count: number): void };

const leftFor = 5_000; // somebody who only looks something up in another tab is not gone
const [soonest, latest] = [5_000, 300_000];

/**
 * Listens while the page can be seen: a browser has six connections to one address, so a tab at the back holds none. `at` is asked
 * each time anew: the address, with how far the page has read by then, so that nothing is missed in between. Gives what closes it.
 */
export function openStream(at: () => string, ears: Ears): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;

  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  const open = () => {
    clearTimeout(timer);
    if (source || document.hidden) return;
    source = new EventSource(at());
    source.onopen = () => {
      tries = 0;
    };
    source.onerror = () => {
      ears.readers(0); // nobody knows now
      if (source?.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
      close();
      timer = setTimeout(open, Math.min(soonest * 2 ** tries++, latest) * (0.5 + Math.random()));
    };
    source.addEventListener("changed", ({ data }) => ears.changed(JSON.parse(data as string)));
    source.addEventListener("readers", ({ data }) => ears.readers(Number(data)));
    source.addEventListener("end", close); // not for this session any more, until somebody looks again
  };
  const look = () => {
    if (!document.hidden) return open();
    clearTimeout(timer);
    timer = setTimeout(close, leftFor);
  };
  const anew = () => {
    close();
    open();
  };
  const here = [
    [document, "visibilitychange", look],
    [window, "online", anew],
    [window, "pageshow", open],
    [window, "pagehide", close],
  ] as const;
  for (const [where, what, hear] of here) where.addEventListener(what, hear);
  open();
  return () => {
    for (const [where, what, hear] of here) where.removeEventListener(what, hear);
    close();
  };
}
