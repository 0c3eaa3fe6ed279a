import {
  builtFilesCache,
  copyKey,
  isTooOld,
  maxEntries,
  mayCopy,
  noPerson,
  ownPrefix,
  pageCacheName,
  pictureCacheName,
  savedAtHeader,
  userIdHeader,
} from "./copies.ts";

// A response requested before the person at this browser changed is not saved.
let personChangedAt = 0;

const ownCaches = async () => (await caches.keys()).filter((name) => name.startsWith(ownPrefix));

/** The id of the person whose copies are here, or null. */
export async function getOwner(): Promise<string | null> {
  const prefix = pageCacheName("");
  return (await ownCaches()).find((name) => name.startsWith(prefix))?.slice(prefix.length) ?? null;
}

/**
 * Deletes all copies of pages and pictures: after sign-out, a lost session or a change of person.
 */
export async function deleteCopies(): Promise<void> {
  personChangedAt = Date.now();
  await Promise.all((await ownCaches()).map((name) => caches.delete(name)));
}

/**
 * Makes the person named by a response the owner of the copies and deletes those of anyone else.
 * Returns the owner's id, or null when the response may not be saved.
 */
export async function claimCopies(response: Response, requestedAt: number): Promise<string | null> {
  const personId = response.headers.get(userIdHeader);
  if (personId === null || requestedAt < personChangedAt) return null;
  const owner = await getOwner();
  if (owner !== null && owner !== personId) await deleteCopies();
  if (personId === noPerson) return null;
  await caches.open(pageCacheName(personId));
  return personId;
}

/**
 * Saves a page that was read and deletes surplus copies; a page that may no longer be seen is
 * deleted.
 */
export async function savePage(
  address: string,
  response: Response,
  requestedAt: number,
): Promise<void> {
  const owner = await claimCopies(response, requestedAt);
  if (owner === null || response.type === "opaqueredirect" || response.redirected) return;
  const pages = await caches.open(pageCacheName(owner));
  const key = copyKey(address);
  if (response.status !== 200) {
    if ([401, 403, 404, 410].includes(response.status)) await pages.delete(key);
    return;
  }
  const isHtml = response.headers.get("Content-Type")?.startsWith("text/html");
  if (!isHtml || !mayCopy(new URL(key).pathname)) return;
  await saveResponse(pages, key, response);
  await deleteOldest(pages, maxEntries.pages);
}

/** The copy of a page, marked in its HTML with the time it was saved. */
export async function loadCopy(address: string): Promise<Response | null> {
  const owner = await getOwner();
  if (owner === null) return null;
  const pages = await caches.open(pageCacheName(owner));
  const copy = await pages.match(copyKey(address));
  if (!copy) return null;
  if (isTooOld(copy)) {
    await pages.delete(copyKey(address));
    return null;
  }
  const html = (await copy.text()).replace(
    "<html",
    `<html data-copy="${copy.headers.get(savedAtHeader)}"`,
  );
  return new Response(html, { headers: copy.headers });
}

export async function isFresh(address: string, withinMs: number): Promise<boolean> {
  const owner = await getOwner();
  if (owner === null) return false;
  const copy = await (await caches.open(pageCacheName(owner))).match(copyKey(address));
  const savedAt = Date.parse(copy?.headers.get(savedAtHeader) ?? "");
  return Date.now() - savedAt < withinMs;
}

/** A built file never changes under its name, so it is fetched once. */
export async function fetchBuiltFile(request: Request | string): Promise<Response> {
  const files = await caches.open(builtFilesCache);
  const saved = await files.match(request, { ignoreVary: true });
  if (saved) return saved;
  const response = await fetch(request);
  if (response.ok && response.type === "basic") {
    await files.put(request, response.clone());
    await deleteOldest(files, maxEntries.built);
  }
  return response;
}

/** A picture never changes either, but has a restricted audience: saved with its reader's pages. */
export async function fetchPicture(request: Request): Promise<Response> {
  const owner = await getOwner();
  const pictures = owner === null ? null : await caches.open(pictureCacheName(owner));
  const saved = await pictures?.match(request, { ignoreVary: true });
  if (saved && !isTooOld(saved)) return saved;
  const requestedAt = Date.now();
  const response = await fetch(request);
  const maySave = response.ok && response.type === "basic";
  if (maySave && pictures && (await claimCopies(response, requestedAt)) === owner) {
    await saveResponse(pictures, request.url, response.clone());
    await deleteOldest(pictures, maxEntries.pictures);
  }
  return response;
}

async function saveResponse(cache: Cache, key: string, response: Response): Promise<void> {
  const headers = new Headers(response.headers);
  headers.set(savedAtHeader, new Date().toISOString());
  for (const name of ["Content-Length", "Content-Encoding"]) headers.delete(name);
  const body = await response.blob();
  // Deleted first, so that the newest entry comes last.
  await cache.delete(key, { ignoreVary: true });
  await cache.put(key, new Response(body, { status: response.status, headers }));
}

async function deleteOldest(cache: Cache, max: number): Promise<void> {
  const keys = await cache.keys();
  const surplus = keys.slice(0, Math.max(0, keys.length - max));
  await Promise.all(surplus.map((key) => cache.delete(key, { ignoreVary: true })));
}
