import { cookieOf } from "./preferences.ts";
import { ownPath } from "./return-url.ts";

const name = "going-to";
const hour = 3600;

/**
 * Where a newcomer was going when we asked who they are: their way in is a letter, which opens elsewhere and knows nothing
 * of it. The browser hands it over at the invitation alone, and within the hour.
 */
export const rememberGoingTo = (path: string | null, secure: boolean): Record<string, string> =>
  path === null ? {} : { "Set-Cookie": cookie(encodeURIComponent(path), hour, secure) };

export const forgetGoingTo = (secure: boolean) => cookie("", 0, secure);

export function goingTo(request: Request): string | null {
  const kept = cookieOf(request.headers.get("cookie"), name);
  return kept ? ownPath(unescaped(kept)) : null;
}

const unescaped = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

const cookie = (value: string, lasts: number, secure: boolean) =>
  `${name}=${value}; Path=/join; Max-Age=${lasts}; SameSite=Lax; HttpOnly${secure ? "; Secure" : ""}`;
