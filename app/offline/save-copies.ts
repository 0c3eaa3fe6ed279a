import {
  builtFiles,
  copyKey,
  keptAt,
  mayKeep,
  most,
  nobody,
  ownPrefix,
  pagesOf,
  person,
  picturesOf,
  tooOld,
} from "./copies.ts";

// An answer that was asked for before the person at this browser changed belongs to the one before, and is not kept.
let changedAt = 0;

const ownCaches = async () => (await caches.keys()).filter((name) => name.startsWith(ownPrefix));

/** Whose copies are here; null when nobody's. */
export async function owner(): Promise<string | null> {
  const pages = pagesOf("");
  return (await ownCaches()).find((name) => name.startsWith(pages))?.slice(pages.length) ?? null;
}

/** Takes away every copy of pages and pictures: somebody signs out, their session has ended, or somebody else is here. */
export async function wipe(): Promise<void> {
  changedAt = Date.now();
  await Promise.all((await ownCaches()).map((name) => caches.delete(name)));
}

/** Every answer of the server says whose it is; what is kept for anybody else goes. Gives whether this one may be kept for them. */
export async function belongsTo(answer: Response, askedAt: number): Promise<string | null> {
  const who = answer.headers.get(person);
  if (who === null || askedAt < changedAt) return null;
  const before = await owner();
  if (before !== null && before !== who) await wipe();
  if (who === nobody) return null;
  await caches.open(pagesOf(who));
  return who;
}

/** Keeps a page as it was read, and lets go of what is too much or too old. A page that one may no longer see is let go of too. */
export async function keepPage(address: string, answer: Response, askedAt: number): Promise<void> {
  const who = await belongsTo(answer, askedAt);
  if (who === null || answer.type === "opaqueredirect" || answer.redirected) return;
  const pages = await caches.open(pagesOf(who));
  const key = copyKey(address);
  if (answer.status !== 200)
    return void ([401, 403, 404, 410].includes(answer.status) && (await pages.delete(key)));
  if (
    !mayKeep(new URL(key).pathname) ||
    !answer.headers.get("Content-Type")?.startsWith("text/html")
  )
    return;
  await put(pages, key, answer);
  await trim(pages, most.pages);
}

/** The copy of a page, as it is to be shown: it says itself since when it is kept. */
export async function copyOf(address: string): Promise<Response | null> {
  const who = await owner();
  if (who === null) return null;
  const pages = await caches.open(pagesOf(who));
  const copy = await pages.match(copyKey(address));
  if (!copy) return null;
  if (tooOld(copy)) {
    await pages.delete(copyKey(address));
    return null;
  }
  const html = (await copy.text()).replace(
    "<html",
    `<html data-copy="${copy.headers.get(keptAt)}"`,
  );
  return new Response(html, { headers: copy.headers });
}

export async function isFresh(address: string, within: number): Promise<boolean> {
  const who = await owner();
  const copy =
    who === null ? undefined : await (await caches.open(pagesOf(who))).match(copyKey(address));
  return copy !== undefined && Date.now() - Date.parse(copy.headers.get(keptAt) ?? "") < within;
}

/** A built file never changes under its name: once here, it is not asked for again. */
export async function builtFile(request: Request | string): Promise<Response> {
  const files = await caches.open(builtFiles);
  const found = await files.match(request, { ignoreVary: true });
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok && answer.type === "basic") {
    await files.put(request, answer.clone());
    await trim(files, most.built);
  }
  return answer;
}

/** A picture neither changes, but is seen only by who may: kept with their pages. */
export async function picture(request: Request): Promise<Response> {
  const who = await owner();
  const pictures = who === null ? null : await caches.open(picturesOf(who));
  const found = await pictures?.match(request, { ignoreVary: true });
  if (found && !tooOld(found)) return found;
  const askedAt = Date.now();
  const answer = await fetch(request);
  if (
    answer.ok &&
    answer.type === "basic" &&
    pictures &&
    (await belongsTo(answer, askedAt)) === who
  ) {
    await put(pictures, request.url, answer.clone());
    await trim(pictures, most.pictures);
  }
  return answer;
}

async function put(cache: Cache, key: string, answer: Response): Promise<void> {
  const headers = new Headers(answer.headers);
  headers.set(keptAt, new Date().toISOString());
  for (const travelling of ["Content-Length", "Content-Encoding"]) headers.delete(travelling);
  const body = await answer.blob();
  await cache.delete(key, { ignoreVary: true }); // so that the newest stand last
  await cache.put(key, new Response(body, { status: answer.status, headers }));
}

async function trim(cache: Cache, most: number): Promise<void> {
  const keys = await cache.keys();
  await Promise.all(
    keys
      .slice(0, Math.max(0, keys.length - most))
      .map((key) => cache.delete(key, { ignoreVary: true })),
  );
}
