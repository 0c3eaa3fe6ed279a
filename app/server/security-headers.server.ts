import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import type { Settings } from "../config/settings.server.ts";

const lockedAway = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
  "xr-spatial-tracking",
]
  .map((feature) => `${feature}=()`)
  .join(", ");

/** On every answer, also static files and errors: set before anything else can answer. Makes the nonce and the request id. */
export function securityHeaders(settings: Settings, dev: boolean): RequestHandler {
  return (_req, res, next) => {
    const nonce = randomBytes(16).toString("base64url");
    res.locals.nonce = nonce;
    res.locals.requestId = randomBytes(8).toString("hex");
    for (const [name, value] of Object.entries(headersFor(settings, nonce, dev)))
      res.setHeader(name, value);
    res.setHeader("X-Request-Id", res.locals.requestId);
    next();
  };
}

export function headersFor(
  settings: Pick<Settings, "https">,
  nonce: string,
  dev: boolean,
): Record<string, string> {
  const csp = {
    "default-src": "'none'",
    "script-src": `'self' 'nonce-${nonce}'`,
    "style-src": dev ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`, // vite puts styles in the page while one develops
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": dev ? "'self' ws:" : "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "object-src": "'none'",
    ...(settings.https ? { "upgrade-insecure-requests": "" } : {}),
  };
  return {
    "Content-Security-Policy": Object.entries(csp)
      .map(([name, value]) => `${name} ${value}`.trim())
      .join("; "),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin", // never to others: an address can hold a token
    "Permissions-Policy": lockedAway,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Origin-Agent-Cluster": "?1",
    "X-Permitted-Cross-Domain-Policies": "none",
    ...(settings.https
      ? { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" }
      : {}),
  };
}
