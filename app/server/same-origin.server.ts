import type { RequestHandler } from "express";
import { isLoopback, type Settings } from "../config/settings.server.ts";
import { sendFault } from "./error-page.server.ts";

const known = ["GET", "HEAD", "POST"];

/**
 * No page of another site can write here: every unsafe request must name our own origin, and the browser, where it says so
 * (Sec-Fetch-Site), must agree. A missing Origin is refused too; browsers have sent it with every POST since 2020.
 */
export function sameOrigin(settings: Settings): RequestHandler {
  return (req, res, next) => {
    if (!known.includes(req.method)) {
      res.setHeader("Allow", known.join(", "));
      return sendFault(req, res, 405);
    }
    const host = req.headers.host ?? "";
    if (settings.demo && !meantForUs(settings, host, req.headers)) return sendFault(req, res, 421);
    if (req.method !== "POST") return next();
    const site = req.headers["sec-fetch-site"];
    if (req.headers.origin !== expectedOrigin(settings, host) || (site && site !== "same-origin"))
      return sendFault(req, res, 403, "foreign");
    next();
  };
}

// On this machine the browser may say localhost, 127.0.0.1 or, with a forwarded port, another number. A page elsewhere
// cannot make Host a loopback name, so comparing with that is as strict.
function expectedOrigin(settings: Settings, host: string): string {
  return isLoopback(new URL(settings.origin).hostname) && isLoopback(withoutPort(host))
    ? `http://${host}`
    : settings.origin;
}

// A demo lets anyone in, so one that was meant for this machine answers nobody who comes by a proxy or another name.
function meantForUs(
  settings: Settings,
  host: string,
  headers: NodeJS.Dict<string | string[]>,
): boolean {
  if (!isLoopback(new URL(settings.origin).hostname)) return true; // the world was let in on purpose (DEMO_PUBLIC)
  const forwarded =
    headers.forwarded ?? headers["x-forwarded-for"] ?? headers["x-forwarded-host"] ?? headers.via;
  return isLoopback(withoutPort(host)) && (forwarded === undefined || settings.trustProxy !== null);
}

const withoutPort = (host: string) => host.replace(/:\d+$/, "");
