// The service worker: answers with copies when the server cannot be reached, and sends what was
// saved meanwhile. Built separately into /worker.js (server/build-worker.server.ts).
import { encode } from "turbo-stream";
import { paths } from "#app/paths.ts";
import { publicPagesCache } from "./copies.ts";
import {
  claimCopies,
  deleteCopies,
  fetchBuiltFile,
  fetchPicture,
  getOwner,
  isFresh,
  loadCopy,
  savePage,
} from "./save-copies.ts";
import { deleteItems, listSaved } from "./saved.ts";
import { sendSaved } from "./send-saved.ts";
import type { FetchEvent, Worker } from "./worker-types.ts";

const worker = self as unknown as Worker;
const ownOrigin = worker.location.origin;
const pageTimeoutMs = 8_000; // after this a copy is better than an empty page
const copyFreshForMs = 10 * 60_000;
const proxyErrors = [502, 503, 504]; // sent by a proxy when the server does not answer

worker.addEventListener("install", (event) =>
  event.waitUntil(savePublicPage().finally(() => worker.skipWaiting())),
);

worker.addEventListener("activate", (event) =>
  event.waitUntil(
    Promise.all([worker.clients.claim(), worker.registration.navigationPreload?.enable()]),
  ),
);

worker.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (origin !== ownOrigin) return;
  if (method === "POST" && pathname.replace(/\.data$/, "") === paths.signOut())
    event.waitUntil(deleteAllOfOwner());
  if (method !== "GET") return;
  const response = respondTo(event, pathname);
  if (response) event.respondWith(response);
});

/** The response to a GET request to our own origin; undefined leaves the request to the browser. */
function respondTo(event: FetchEvent, pathname: string): Promise<Response> | undefined {
  const { request } = event;
  if (pathname.startsWith("/assets/") || pathname.startsWith("/messages/"))
    return fetchBuiltFile(request);
  if (pathname.startsWith("/files/") && request.mode !== "navigate") return fetchPicture(request);
  if (request.mode === "navigate") return fetchPage(event);
  if (pathname.endsWith(".data")) return fetchData(event);
  if (pathname === "/__manifest") return fetchManifest(request);
  return undefined;
}

const fetchManifest = (request: Request): Promise<Response> =>
  fetch(request).catch(
    () => new Response(null, { status: 204, headers: { "X-Remix-Reload-Document": "true" } }),
  );

type PageSeen = { type: "page-seen"; path: string; files: string[] };

worker.addEventListener("message", (event) => {
  const message = event.data as PageSeen | { type: "signed-out" };
  event.waitUntil(message.type === "signed-out" ? deleteCopies() : saveSeenPage(message));
});

worker.addEventListener("sync", (event) => {
  if (event.tag !== "send-saved") return;
  const sendSavedOfOwner = async () => {
    const owner = await getOwner();
    if (owner !== null) await sendSaved(owner);
  };
  event.waitUntil(sendSavedOfOwner());
});

/** The page from the server; its copy when the server cannot be reached or takes too long. */
async function fetchPage(event: FetchEvent): Promise<Response> {
  const { url } = event.request;
  if (new URL(url).pathname === paths.offline()) return fetchOfflinePage(event.request);
  const requestedAt = Date.now();
  const request = (async () => (await event.preloadResponse) ?? fetch(event.request))();
  event.waitUntil(
    request.then(
      (response) => savePage(url, response.clone(), requestedAt),
      () => {},
    ),
  );
  const timeout = new Promise<"timeout">((resolve) =>
    setTimeout(resolve, pageTimeoutMs, "timeout"),
  );
  const result = await Promise.race([request.catch(() => null), timeout]);
  if (result instanceof Response && !proxyErrors.includes(result.status)) return result;
  const copy = await loadCopy(url);
  if (copy) return copy;
  return result === null ? redirectToOffline(url) : request.catch(() => redirectToOffline(url));
}

const fetchOfflinePage = async (request: Request): Promise<Response> =>
  (await loadCopy(request.url.split("?")[0]!)) ??
  (await (await caches.open(publicPagesCache)).match(paths.offline())) ??
  fetch(request);

const redirectToOffline = (url: string) =>
  Response.redirect(paths.offline(url.slice(ownOrigin.length)), 302);

/**
 * Data for client-side navigation. When the server cannot be reached, the router is redirected to
 * the document, of which there may be a copy.
 */
async function fetchData(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const requestedAt = Date.now();
  try {
    const response = await fetch(request);
    event.waitUntil(claimCopies(response, requestedAt));
    return response;
  } catch (error) {
    const { pathname, search, searchParams } = new URL(request.url);
    // A request for single routes belongs to a page that is already open.
    if (searchParams.has("_routes")) throw error;
    const path = pathname === "/_root.data" ? "/" : pathname.slice(0, -".data".length);
    const redirect = {
      redirect: path + search,
      status: 302,
      revalidate: false,
      reload: true,
      replace: false,
    };
    const body = encode(redirect, {
      plugins: [(value) => value === redirect && ["SingleFetchRedirect", { ...redirect }]],
    });
    return new Response(body, {
      status: 202,
      headers: { "Content-Type": "text/x-script", "X-Remix-Response": "yes" },
    });
  }
}

/**
 * On sign-out nothing of a person stays on a shared computer; the page has warned of unsent items.
 */
async function deleteAllOfOwner(): Promise<void> {
  const owner = await getOwner();
  await deleteCopies();
  if (owner !== null) await deleteItems(...(await listSaved(owner)).map(({ key }) => key));
}

/** Saves a page that is shown: it may have been loaded before this worker, or by navigation. */
async function saveSeenPage({ path, files }: PageSeen): Promise<void> {
  await Promise.all(
    files
      .filter((file) => file.startsWith("/"))
      .map((file) => fetchBuiltFile(file).catch(() => {})),
  );
  for (const address of [path, paths.offline()]) {
    const url = new URL(address, ownOrigin).href;
    if (await isFresh(url, copyFreshForMs)) continue;
    const requestedAt = Date.now();
    const response = await fetch(url, {
      headers: { Accept: "text/html", Purpose: "copy" },
      redirect: "manual",
    }).catch(() => null);
    if (!response) continue;
    await Promise.all([savePage(url, response.clone(), requestedAt), saveFilesOf(response)]);
  }
}

async function saveFilesOf(page: Response): Promise<void> {
  const files = new Set((await page.text()).match(/\/assets\/[\w.-]+\.(?:js|css|svg|woff2)/g));
  await Promise.all([...files].map((file) => fetchBuiltFile(file).catch(() => {})));
}

/** For visitors: the offline page as it is without a session. */
async function savePublicPage(): Promise<void> {
  const response = await fetch(paths.offline(), {
    credentials: "omit",
    headers: { Accept: "text/html" },
  });
  if (!response.ok) return;
  await Promise.all([
    caches.open(publicPagesCache).then((pages) => pages.put(paths.offline(), response.clone())),
    saveFilesOf(response.clone()),
  ]);
}
