// Which pages this device may copy, and for whom. Used by the worker and by the offline page.

/** Caches with copies of one person's pages and pictures; the name says whose they are. */
export const ownPrefix = "own-";
export const pageCacheName = (personId: string) => `${ownPrefix}pages-${personId}`;
export const pictureCacheName = (personId: string) => `${ownPrefix}pictures-${personId}`;

/**
 * Caches that belong to no person: built files with a hash in their name, and the public offline
 * page.
 */
export const builtFilesCache = "built";
export const publicPagesCache = "open";

export const maxEntries = { pages: 60, pictures: 80, built: 300 } as const;
const maxAgeMs = 7 * 24 * 3_600_000;

/** Set by the server on every response: the id of the person it was made for. */
export const userIdHeader = "X-User-Id";
export const noPerson = "none";
/** Set on every copy: when it was saved. */
export const savedAtHeader = "X-Saved-At";

// Pages for reading and discussion. Excluded: secrets with a date, administration, sign-in.
const readablePages = [
  /^\/$/,
  /^\/(challenges|outcomes|sponsors|reviews|inbox|me|offline)$/,
  /^\/challenges\/[^/]+(\/ideas\/new|\/jury)?$/,
  /^\/ideas\/[^/]+(\/(versions|authors|edit|implementation|score))?$/,
  /^\/(people|sponsors|outcomes)\/[^/]+$/,
];
const neverCopied = /^\/challenges\/new$/;

export const mayCopy = (path: string) =>
  readablePages.some((pattern) => pattern.test(path)) && !neverCopied.test(path);

/** The cache key of a page: its address without flash messages and fragment. */
export function copyKey(address: string | URL): string {
  const url = new URL(address);
  for (const parameter of ["flash", "posted"]) url.searchParams.delete(parameter);
  url.hash = "";
  return url.href;
}

export const isTooOld = (copy: Response, now = Date.now()) =>
  !(now - Date.parse(copy.headers.get(savedAtHeader) ?? "") < maxAgeMs);
