import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import type { Settings } from "../config/settings.server.ts";

const permissionsPolicy = [
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

/**
 * Sets the security headers on every answer, so it must come before any handler that can answer.
 * Also creates the nonce and the request id.
 */
export function securityHeaders(settings: Settings, isDevelopment: boolean): RequestHandler {
  return (_req, res, next) => {
    const nonce = randomBytes(16).toString("base64url");
    res.locals.nonce = nonce;
    res.locals.requestId = randomBytes(8).toString("hex");
    for (const [name, value] of Object.entries(headersFor(settings, nonce, isDevelopment)))
      res.setHeader(name, value);
    res.setHeader("X-Request-Id", res.locals.requestId);
    next();
  };
}

export function headersFor(
  settings: Pick<Settings, "https">,
  nonce: string,
  isDevelopment: boolean,
): Record<string, string> {
  const csp = {
    "default-src": "'none'",
    "script-src": `'self' 'nonce-${nonce}'`,
    // In development Vite puts styles into the page itself.
    "style-src": isDevelopment ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": isDevelopment ? "'self' ws:" : "'self'",
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
    "Referrer-Policy": "same-origin", // a URL can hold a token
    "Permissions-Policy": permissionsPolicy,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Origin-Agent-Cluster": "?1",
    "X-Permitted-Cross-Domain-Policies": "none",
    ...(settings.https
      ? { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" }
      : {}),
  };
}
