import { newTokenSecret } from "#app/domain/auth/token-secret.ts";
import type { LoadContext } from "./load-context.ts";

const maxAgeSeconds = 400 * 24 * 3600;
const cookieName = (context: LoadContext) => (context.settings.https ? "__Host-device" : "device");

/** The token this browser got at an earlier sign-in, or null. It does not say who signed in. */
export function trustedDeviceOf(request: Request, context: LoadContext): string | null {
  const cookies = request.headers.get("cookie")?.split(/;\s*/) ?? [];
  const prefix = `${cookieName(context)}=`;
  const value = cookies.find((cookie) => cookie.startsWith(prefix))?.split("=")[1];
  return value && /^[\w-]{43}$/.test(value) ? value : null;
}

/** The browser's token, new when it has none, with the cookie to set. */
export function issueTrustedDevice(
  request: Request,
  context: LoadContext,
): { device: string; cookie: string } {
  const device = trustedDeviceOf(request, context) ?? newTokenSecret();
  const flags = context.settings.https ? "; Secure" : "";
  return {
    device,
    cookie:
      `${cookieName(context)}=${device}; Path=/; Max-Age=${maxAgeSeconds}; ` +
      `HttpOnly; SameSite=Lax${flags}`,
  };
}
