import { cookieOf } from "./preferences.ts";
import { ownPath } from "./return-url.ts";

/** The write that takes a deed back, as a form of one button. */
export type Undo = { action: string; fields?: Record<string, string | string[]> };
/** What was just done, as a key under `flash.`, and how it is taken back. */
export type Told = { what: string; undo?: Undo };

const name = "undo";
const stays = 120;
const most = 2_000;

/**
 * A Set-Cookie header with what was just done and how it is taken back, for the page that comes next. In a cookie, not in the
 * address: an address can be written by anybody, and would make a button of ours do what they like.
 */
export function rememberUndo(told: Told, secure: boolean): string | null {
  const value = Buffer.from(JSON.stringify(told)).toString("base64url");
  return value.length > most
    ? null
    : `${name}=${value}; Path=/; Max-Age=${stays}; SameSite=Lax; HttpOnly${secure ? "; Secure" : ""}`;
}

/** How the deed this page tells of (`?said=`) is taken back, if it can be. */
export function undoFor(url: string, cookies: string | null): Undo | null {
  const said = new URL(url).searchParams.get("said");
  const value = said && cookieOf(cookies, name);
  if (!value) return null;
  const told = read(value);
  return told?.what === said ? (told.undo ?? null) : null;
}

// Whoever holds the device can write what they like into it: only a form of our own comes out.
function read(value: string): Told | null {
  const text = Buffer.from(value, "base64url").toString();
  if (!text.startsWith('{"what":') || text.length > most) return null;
  try {
    const told = JSON.parse(text) as Told;
    const fields = Object.values(told.undo?.fields ?? {}).flat();
    return typeof told.undo?.action === "string" &&
      ownPath(told.undo.action) &&
      fields.every((one) => typeof one === "string")
      ? told
      : null;
  } catch {
    return null;
  }
}
