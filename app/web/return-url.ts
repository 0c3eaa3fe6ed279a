/** The page a form stands on: its hidden `back` field, else the referring page. Only ever an address of our own. */
export function backFrom(fields: Record<string, unknown>, request: Request): string | null {
  if (typeof fields.back === "string") return untold(ownPath(fields.back));
  const referer = request.headers.get("referer");
  if (!referer || !URL.canParse(referer)) return null;
  const { host, pathname, search } = new URL(referer);
  return host === new URL(request.url).host ? untold(ownPath(pathname + search)) : null;
}

// What was told there once is not told again.
function untold(path: string | null): string | null {
  if (!path?.includes("said=")) return path;
  const url = new URL(path, "http://own.invalid");
  url.searchParams.delete("said");
  return url.pathname + url.search + url.hash;
}

/**
 * A path within this site, or null. Refuses //host, /\host, control characters, anything that parses to another origin, and
 * what becomes //host once its dots are taken out (/..//host).
 */
export function ownPath(path: string | null | undefined): string | null {
  if (!path || !/^\/(?![/\\])[^\\\u0000-\u001f\u007f]*$/.test(path)) return null;
  const base = "http://own.invalid";
  const url = URL.canParse(path, base) ? new URL(path, base) : null;
  return url?.origin === base && !url.pathname.startsWith("//")
    ? url.pathname + url.search + url.hash
    : null;
}
