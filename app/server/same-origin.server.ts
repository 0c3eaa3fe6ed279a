import type { RequestHandler } from "express";
import { isLoopback, type Settings } from "../config/settings.server.ts";
import { sendErrorPage } from "./error-page.server.ts";

const allowedMethods = ["GET", "HEAD", "POST"];

/**
 * Refuses writes from pages of other sites: every POST must have our origin in Origin, and
 * Sec-Fetch-Site must agree where the browser sends it. A missing Origin is refused too; browsers
 * have sent it with every POST since 2020.
 */
export function sameOrigin(settings: Settings): RequestHandler {
  return (req, res, next) => {
    if (!allowedMethods.includes(req.method)) {
      res.setHeader("Allow", allowedMethods.join(", "));
      return sendErrorPage(req, res, 405);
    }
    const host = req.headers.host ?? "";
    if (settings.demo && !isForThisDemo(settings, host, req.headers))
      return sendErrorPage(req, res, 421);
    if (req.method !== "POST") return next();
    const site = req.headers["sec-fetch-site"];
    if (req.headers.origin !== expectedOrigin(settings, host) || (site && site !== "same-origin"))
      return sendErrorPage(req, res, 403, "foreign");
    next();
  };
}

// A browser on this machine may use localhost, 127.0.0.1 or, with a forwarded port, another port.
// A page elsewhere cannot make Host a loopback name, so comparing with Host is as strict.
function expectedOrigin(settings: Settings, host: string): string {
  return isLoopback(new URL(settings.origin).hostname) && isLoopback(withoutPort(host))
    ? `http://${host}`
    : settings.origin;
}

// A demo lets anyone in, so a demo on this machine refuses requests that come through a proxy or
// under another name. A demo with a public origin is public on purpose (DEMO_PUBLIC).
function isForThisDemo(
  settings: Settings,
  host: string,
  headers: NodeJS.Dict<string | string[]>,
): boolean {
  if (!isLoopback(new URL(settings.origin).hostname)) return true;
  const forwarded =
    headers.forwarded ?? headers["x-forwarded-for"] ?? headers["x-forwarded-host"] ?? headers.via;
  return isLoopback(withoutPort(host)) && (forwarded === undefined || settings.trustProxy !== null);
}

const withoutPort = (host: string) => host.replace(/:\d+$/, "");
