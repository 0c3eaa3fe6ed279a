import { readCookie } from "./preferences.ts";
import { sameOriginPath } from "./return-url.ts";

const name = "return-to";
const hourInSeconds = 3600;

/**
 * Remembers the page a visitor wanted when we asked them to sign in. An invitation arrives by
 * email, whose link does not know that page. The browser sends the cookie to /join only, for one
 * hour.
 */
export const setReturnToCookie = (path: string | null, secure: boolean): Record<string, string> =>
  path === null
    ? {}
    : { "Set-Cookie": cookieHeader(encodeURIComponent(path), hourInSeconds, secure) };

export const clearReturnToCookie = (secure: boolean) => cookieHeader("", 0, secure);

export function readReturnToCookie(request: Request): string | null {
  const value = readCookie(request.headers.get("cookie"), name);
  return value ? sameOriginPath(decoded(value)) : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function cookieHeader(value: string, maxAge: number, secure: boolean): string {
  const flags = secure ? "; Secure" : "";
  return `${name}=${value}; Path=/join; Max-Age=${maxAge}; SameSite=Lax; HttpOnly${flags}`;
}
