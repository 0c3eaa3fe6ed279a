// The service worker: answers from what is kept when the server cannot be reached, and sends what was written meanwhile.
// Built by itself into /worker.js (server/build-worker.server.ts).
import { encode } from "turbo-stream";
import { paths } from "#app/paths.ts";
import { openPages } from "./copies.ts";
import {
  belongsTo,
  builtFile,
  copyOf,
  isFresh,
  keepPage,
  owner,
  picture,
  wipe,
} from "./save-copies.ts";
import { drop, keptOf } from "./saved.ts";
import { sendAll } from "./send-saved.ts";
import type { Fetching, Worker } from "./worker-types.ts";

const worker = self as unknown as Worker;
const here = worker.location.origin;
const patience = 8_000; // then a copy is better than an empty page
const fresh = 10 * 60_000;
const away = [502, 503, 504]; // a proxy answers for a server that does not

worker.addEventListener("install", (event) =>
  event.waitUntil(keepOpenPage().finally(() => worker.skipWaiting())),
);

worker.addEventListener("activate", (event) =>
  event.waitUntil(
    Promise.all([worker.clients.claim(), worker.registration.navigationPreload?.enable()]),
  ),
);

worker.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (origin !== here) return;
  if (method === "POST" && pathname.replace(/\.data$/, "") === paths.signOut())
    return event.waitUntil(leave());
  if (method !== "GET") return;
  if (pathname.startsWith("/assets/") || pathname.startsWith("/words/"))
    return event.respondWith(builtFile(event.request));
  if (pathname.startsWith("/files/") && mode !== "navigate")
    return event.respondWith(picture(event.request));
  if (mode === "navigate") return event.respondWith(page(event));
  if (pathname.endsWith(".data")) return event.respondWith(data(event));
  if (pathname === "/__manifest")
    return event.respondWith(
      fetch(event.request).catch(
        () => new Response(null, { status: 204, headers: { "X-Remix-Reload-Document": "true" } }),
      ),
    );
});

worker.addEventListener("message", (event) => {
  const said = event.data as { is: "seen"; path: string; files: string[] } | { is: "nobody" };
  event.waitUntil(said.is === "nobody" ? wipe() : seen(said));
});

worker.addEventListener(
  "sync",
  (event) =>
    event.tag === "kept" &&
    event.waitUntil(owner().then((by) => (by === null ? undefined : sendAll(by)))),
);

/** The newest from the server; the copy when that cannot be reached, or lets one wait too long. */
async function page(event: Fetching): Promise<Response> {
  const { url } = event.request;
  const askedAt = Date.now();
  if (new URL(url).pathname === paths.offline())
    return (
      (await copyOf(url.split("?")[0]!)) ??
      (await (await caches.open(openPages)).match(paths.offline())) ??
      fetch(event.request)
    );
  const asked = (async () => (await event.preloadResponse) ?? fetch(event.request))();
  event.waitUntil(
    asked.then(
      (answer) => keepPage(url, answer.clone(), askedAt),
      () => {},
    ),
  );
  const late = new Promise<"late">((told) => setTimeout(told, patience, "late"));
  const answer = await Promise.race([asked.catch(() => null), late]);
  if (answer instanceof Response && !away.includes(answer.status)) return answer;
  const copy = await copyOf(url);
  if (copy) return copy;
  if (answer !== null) return asked.catch(() => noCopy(url));
  return noCopy(url);
}

const noCopy = (url: string) => Response.redirect(paths.offline(url.slice(here.length)), 302);

/** What the page's own script asks for. Out of reach, it is sent to the whole page, of which there may be a copy. */
async function data(event: Fetching): Promise<Response> {
  const { request } = event;
  const askedAt = Date.now();
  try {
    const answer = await fetch(request);
    event.waitUntil(belongsTo(answer, askedAt));
    return answer;
  } catch (error) {
    const { pathname, search, searchParams } = new URL(request.url);
    if (searchParams.has("_routes")) throw error; // a part of a page that is there already
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

/** Somebody signs out: nothing of theirs stays on a computer that others use too. The page has warned of what was not sent. */
async function leave(): Promise<void> {
  const by = await owner();
  await wipe();
  if (by !== null) await drop(...(await keptOf(by)).map(({ key }) => key));
}

/** A page says that it is shown: it may have come before we were there, or piece by piece. */
async function seen({ path, files }: { path: string; files: string[] }): Promise<void> {
  await Promise.all(
    files.filter((file) => file.startsWith("/")).map((file) => builtFile(file).catch(() => {})),
  );
  for (const address of [path, paths.offline()]) {
    const url = new URL(address, here).href;
    if (await isFresh(url, fresh)) continue;
    const askedAt = Date.now();
    const answer = await fetch(url, {
      headers: { Accept: "text/html", Purpose: "copy" },
      redirect: "manual",
    }).catch(() => null);
    if (!answer) continue;
    await Promise.all([keepPage(url, answer.clone(), askedAt), keepFilesOf(answer)]);
  }
}

async function keepFilesOf(page: Response): Promise<void> {
  const files = new Set((await page.text()).match(/\/assets\/[\w.-]+\.(?:js|css|svg|woff2)/g));
  await Promise.all([...files].map((file) => builtFile(file).catch(() => {})));
}

/** For whoever has not signed in: the page without a connection, with nobody's name on it. */
async function keepOpenPage(): Promise<void> {
  const answer = await fetch(paths.offline(), {
    credentials: "omit",
    headers: { Accept: "text/html" },
  });
  if (!answer.ok) return;
  await Promise.all([
    caches.open(openPages).then((pages) => pages.put(paths.offline(), answer.clone())),
    keepFilesOf(answer.clone()),
  ]);
}
