import type { CurrentCounts } from "#app/domain/live/current-counts.ts";

/**
 * A message from the stream (live/live.ts). `added`: ids of what others added; `counts`: of ideas
 * in a list; `spread`: the milliseconds over which all readers together should revalidate.
 */
export type LiveUpdate = {
  added: string[];
  counts: Record<string, CurrentCounts | null>;
  spread: number;
};
export type StreamListeners = {
  onChange(update: LiveUpdate): void;
  onReaders(count: number): void;
};

const hiddenGraceMs = 5_000; // a short look at another tab is no absence
const minRetryMs = 5_000;
const maxRetryMs = 300_000;

/**
 * Listens while the page is visible: a browser allows six connections per host, so a background tab
 * holds none. `getUrl` is called for every connection and includes how far the page has been read
 * by then, so that nothing is missed. Returns a function that closes the stream.
 */
export function openStream(getUrl: () => string, listeners: StreamListeners): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retries = 0;

  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  const open = () => {
    clearTimeout(timer);
    if (source || document.hidden) return;
    source = new EventSource(getUrl());
    source.onopen = () => {
      retries = 0;
    };
    source.onerror = () => {
      listeners.onReaders(0); // unknown now
      if (source?.readyState !== EventSource.CLOSED) return; // the browser reconnects by itself
      close();
      const delayMs = Math.min(minRetryMs * 2 ** retries++, maxRetryMs);
      timer = setTimeout(open, delayMs * (0.5 + Math.random()));
    };
    source.addEventListener("changed", ({ data }) =>
      listeners.onChange(JSON.parse(data as string)),
    );
    source.addEventListener("readers", ({ data }) => listeners.onReaders(Number(data)));
    // The session may not listen any more; tried again when the page becomes visible.
    source.addEventListener("end", close);
  };
  const onVisibilityChange = () => {
    if (!document.hidden) return open();
    clearTimeout(timer);
    timer = setTimeout(close, hiddenGraceMs);
  };
  const reopen = () => {
    close();
    open();
  };
  const events = [
    [document, "visibilitychange", onVisibilityChange],
    [window, "online", reopen],
    [window, "pageshow", open],
    [window, "pagehide", close],
  ] as const;
  for (const [target, type, listener] of events) target.addEventListener(type, listener);
  open();
  return () => {
    for (const [target, type, listener] of events) target.removeEventListener(type, listener);
    close();
  };
}
