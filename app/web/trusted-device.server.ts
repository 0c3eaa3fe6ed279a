import { newSecret } from "#app/domain/auth/token-secret.ts";
import type { LoadContext } from "./load-context.ts";

const nameOf = (context: LoadContext) => (context.settings.https ? "__Host-known" : "known");

/** What this browser got when somebody signed in on it, or null. It says nothing about who. */
export function deviceOf(request: Request, context: LoadContext): string | null {
  const cookies = request.headers.get("cookie")?.split(/;\s*/) ?? [];
  const value = cookies.find((cookie) => cookie.startsWith(`${nameOf(context)}=`))?.split("=")[1];
  return value && /^[\w-]{43}$/.test(value) ? value : null;
}

/** The browser's mark, new when it has none, with the cookie to set. */
export function markDevice(
  request: Request,
  context: LoadContext,
): { device: string; cookie: string } {
  const device = deviceOf(request, context) ?? newSecret();
  return {
    device,
    cookie: `${nameOf(context)}=${device}; Path=/; Max-Age=${400 * 24 * 3600}; HttpOnly; SameSite=Lax${context.settings.https ? "; Secure" : ""}`,
  };
}
