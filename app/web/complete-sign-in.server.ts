import { knowDevice } from "#app/domain/auth/trusted-devices.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import type { Call, Written } from "./handlers.ts";
import { ownPath } from "./return-url.ts";
import { beginSession } from "./session.server.ts";
import { markDevice } from "./trusted-device.server.ts";

type Way = { to?: string | undefined; demo?: boolean };

/**
 * Somebody has shown who they are: a new session begins, this browser is known from now on, and they go where they were going,
 * if that is a page of ours. The whole document is fetched anew, since its language and menus become theirs.
 */
export async function letIn(
  ctx: Ctx,
  { request, context }: Call,
  personId: string,
  { to, demo = false }: Way = {},
): Promise<Written> {
  const headers = new Headers({ "X-Remix-Reload-Document": "true" });
  headers.append("Set-Cookie", await beginSession(context, request, personId, demo));
  if (!demo) {
    const { device, cookie } = markDevice(request, context);
    await knowDevice(ctx, { personId, device });
    headers.append("Set-Cookie", cookie);
  }
  return { to: ownPath(to) ?? "/", headers };
}
