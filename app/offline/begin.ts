// Comes when the browser has time for it, on every page: the worker, what is kept, and the way about without a connection.
import { countWaiting } from "./saved.ts";
import { showWaiting } from "./saved-store.ts";
import { wake } from "./send-queue.ts";

let begun = false;

/** `person`: whoever is signed in on this page; null for a visitor. */
export function begin(person: string | null): void {
  if (person !== null) wake(person);
  else void countWaiting().then(showWaiting, () => {});
  if (begun) return;
  begun = true;
  if (import.meta.env.PROD && "serviceWorker" in navigator)
    void navigator.serviceWorker.register("/worker.js").catch(() => {});
  addEventListener("click", leadToWholePages, true);
}

/** Tells the worker what is being read, so that it can be read again without a connection. */
export function seen(path: string): void {
  if (!("serviceWorker" in navigator)) return;
  const files = (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
    .map(({ name }) => new URL(name))
    .filter(
      ({ origin, pathname }) => origin === location.origin && /^\/(assets|words)\//.test(pathname),
    )
    .map(({ pathname, search }) => pathname + search);
  void navigator.serviceWorker.ready.then(({ active }) =>
    active?.postMessage({ is: "seen", path, files: [...new Set(files)] }),
  );
}

// Without a connection there are whole pages only, and no pieces for the page's own script to fetch: links then go the browser's way.
function leadToWholePages(event: MouseEvent): void {
  if (navigator.onLine && !("copy" in document.documentElement.dataset)) return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link?.origin === location.origin && !link.hash && !link.target) event.stopPropagation();
}
