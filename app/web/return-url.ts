const ownBase = "http://own.invalid";

/**
 * The page a form is on: its hidden field `back`, else the referring page. Null unless it is a
 * path of ours.
 */
export function returnUrl(fields: Record<string, unknown>, request: Request): string | null {
  if (typeof fields.back === "string") return withoutFlash(sameOriginPath(fields.back));
  const referer = request.headers.get("referer");
  if (!referer || !URL.canParse(referer)) return null;
  const { host, pathname, search } = new URL(referer);
  if (host !== new URL(request.url).host) return null;
  return withoutFlash(sameOriginPath(pathname + search));
}

// A flash message that was shown there is not shown again.
function withoutFlash(path: string | null): string | null {
  if (!path?.includes("flash=")) return path;
  const url = new URL(path, ownBase);
  url.searchParams.delete("flash");
  return url.pathname + url.search + url.hash;
}

/**
 * A path within this site, or null. Refuses //host, /\host, control characters, a path that parses
 * to another origin, and one that becomes //host once its dots are resolved (/..//host).
 */
export function sameOriginPath(path: string | null | undefined): string | null {
  if (!path || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path)) return null;
  const url = URL.canParse(path, ownBase) ? new URL(path, ownBase) : null;
  return url?.origin === ownBase && !url.pathname.startsWith("//")
    ? url.pathname + url.search + url.hash
    : null;
}
