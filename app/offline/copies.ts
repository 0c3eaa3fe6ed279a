// What this device may keep of pages that were read, and for whom. Used by the worker and by the page shown without a connection.

/** Copies of one person's pages and pictures. The name says whose, so that nothing else has to remember it. */
export const ownPrefix = "own-";
export const pagesOf = (person: string) => `${ownPrefix}pages-${person}`;
export const picturesOf = (person: string) => `${ownPrefix}pictures-${person}`;
/** Built files, whose names hold a hash, and the page for visitors without a connection: nobody's. */
export const builtFiles = "built";
export const openPages = "open";

export const most = { pages: 60, pictures: 80, built: 300 } as const;
const longest = 7 * 24 * 3_600_000;

/** Headers: whose answer it is (from the server), and since when it is kept (ours). */
export const person = "X-Person";
export const keptAt = "X-Kept-At";
export const nobody = "none";

// Pages that are read and talked about. Not here: whatever is secret until a moment, runs the place, or opens a door.
const readable = [
  /^\/$/,
  /^\/(challenges|outcomes|sponsors|reviews|inbox|me|offline)$/,
  /^\/challenges\/[^/]+(\/ideas\/new|\/jury)?$/,
  /^\/ideas\/[^/]+(\/(versions|authors|edit|implementation|score))?$/,
  /^\/(people|sponsors|outcomes)\/[^/]+$/,
];
const never = /^\/challenges\/new$/;

export const mayKeep = (path: string) =>
  readable.some((one) => one.test(path)) && !never.test(path);

/** One copy for one page, whatever was told on top of it. */
export function copyKey(address: string | URL): string {
  const url = new URL(address);
  for (const told of ["said", "posted"]) url.searchParams.delete(told);
  url.hash = "";
  return url.href;
}

export const tooOld = (copy: Response, now = Date.now()) =>
  !(now - Date.parse(copy.headers.get(keptAt) ?? "") < longest);
