import type { Flash, Undo } from "./form-reply.ts";
import { readCookie } from "./preferences.ts";
import { sameOriginPath } from "./return-url.ts";

const name = "undo";
const maxAgeSeconds = 120;
const maxLength = 2_000;

/**
 * A Set-Cookie header that tells the next page how to undo what was just done; null when that is
 * too long for a cookie. Not in the URL: anyone can write a URL, and with it the action behind our
 * button.
 */
export function setUndoCookie(flash: Flash, secure: boolean): string | null {
  const value = Buffer.from(JSON.stringify(flash)).toString("base64url");
  if (value.length > maxLength) return null;
  const flags = secure ? "; Secure" : "";
  return `${name}=${value}; Path=/; Max-Age=${maxAgeSeconds}; SameSite=Lax; HttpOnly${flags}`;
}

/** How to undo the action whose flash message (`?flash=`) this page shows; null if it cannot. */
export function readUndoCookie(url: string, cookies: string | null): Undo | null {
  const message = new URL(url).searchParams.get("flash");
  const value = message && readCookie(cookies, name);
  if (!value) return null;
  const flash = parseFlash(value);
  return flash?.message === message ? (flash.undo ?? null) : null;
}

// A cookie can be forged on the device, so only an action on a path of ours is accepted.
function parseFlash(value: string): Flash | null {
  const json = Buffer.from(value, "base64url").toString();
  if (!json.startsWith('{"message":') || json.length > maxLength) return null;
  try {
    const flash = JSON.parse(json) as Flash;
    const fields = Object.values(flash.undo?.fields ?? {}).flat();
    return typeof flash.undo?.action === "string" &&
      sameOriginPath(flash.undo.action) &&
      fields.every((field) => typeof field === "string")
      ? flash
      : null;
  } catch {
    return null;
  }
}
