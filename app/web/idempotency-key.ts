import { data } from "@remix-run/node";
import type { Ctx } from "#app/domain/ctx.ts";
import type { Sending } from "#app/domain/idempotency/once.ts";
import { refuse } from "#app/domain/refusals.ts";
import type { Call } from "./handlers.ts";

/**
 * The key under which our own script sends a write that it may have to send again; null for a plain form. A key that cannot be
 * one is refused: to go on without it could be to do the same twice. What one person wrote on this machine is never taken
 * from another who signed in on it since: that is refused as if nobody were signed in.
 */
export function sendingOf(ctx: Ctx, { request, url }: Call): Sending | null {
  const [key, by] = [request.headers.get("idempotency-key"), request.headers.get("sent-by")];
  if (by !== null && by !== (ctx.actor.behind ?? ctx.actor.id)) refuse("access.sign-in");
  if (key === null) return null;
  if (!/^[\w-]{16,64}$/.test(key)) throw data({ refusal: "form.unreadable" }, 400);
  return { address: url.pathname.replace(/\.data$/, ""), key };
}
