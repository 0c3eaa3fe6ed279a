// Started on every page when the browser is idle: the service worker, saved items, and navigation
// without a connection.
import { countWaiting } from "./saved.ts";
import { setWaitingCount } from "./saved-store.ts";
import { startSending } from "./send-queue.ts";

let isStarted = false;

/** `personId`: the person signed in on this page; null for a visitor. */
export function startOffline(personId: string | null): void {
  if (personId !== null) startSending(personId);
  else void countWaiting().then(setWaitingCount, () => {});
  if (isStarted) return;
  isStarted = true;
  if (import.meta.env.PROD && "serviceWorker" in navigator)
    void navigator.serviceWorker.register("/worker.js").catch(() => {});
  addEventListener("click", loadWholePageOffline, true);
}

/** Tells the worker which page is being read, so that it can be read again without a connection. */
export function reportPageSeen(path: string): void {
  if (!("serviceWorker" in navigator)) return;
  const files = (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
    .map(({ name }) => new URL(name))
    .filter(
      ({ origin, pathname }) =>
        origin === location.origin && /^\/(assets|messages)\//.test(pathname),
    )
    .map(({ pathname, search }) => pathname + search);
  void navigator.serviceWorker.ready.then(({ active }) =>
    active?.postMessage({ type: "page-seen", path, files: [...new Set(files)] }),
  );
}

// Offline there are copies of whole pages only, no data for client-side navigation: links then
// bypass the router and load a document.
function loadWholePageOffline(event: MouseEvent): void {
  if (navigator.onLine && !("copy" in document.documentElement.dataset)) return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link?.origin === location.origin && !link.hash && !link.target) event.stopPropagation();
}
