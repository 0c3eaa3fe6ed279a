import { trustDevice } from "#app/domain/auth/trusted-devices.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import type { Call } from "./call.ts";
import type { FormResult } from "./handlers.ts";
import { sameOriginPath } from "./return-url.ts";
import { startSession } from "./session.server.ts";
import { issueTrustedDevice } from "./trusted-device.server.ts";

type SignInOptions = { to?: string | undefined; demo?: boolean };

/**
 * Signs in a person whose identity is proven: starts a new session, marks this browser as trusted
 * and redirects to `to` if that is a path of ours. Reloads the whole document, because its
 * language and menus become theirs.
 */
export async function completeSignIn(
  ctx: Ctx,
  { request, context }: Call,
  personId: string,
  { to, demo = false }: SignInOptions = {},
): Promise<FormResult> {
  const headers = new Headers({ "X-Remix-Reload-Document": "true" });
  headers.append("Set-Cookie", await startSession(context, request, personId, demo));
  if (!demo) {
    const { device, cookie } = issueTrustedDevice(request, context);
    await trustDevice(ctx, { personId, device });
    headers.append("Set-Cookie", cookie);
  }
  return { to: sameOriginPath(to) ?? "/", headers };
}
