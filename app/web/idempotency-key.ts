import { data } from "@remix-run/node";
import type { Ctx } from "#app/domain/ctx.ts";
import type { IdempotencyKey } from "#app/domain/idempotency/once.ts";
import { refuse } from "#app/domain/refusals.ts";
import type { Call } from "./call.ts";

/**
 * The key under which our script sends a write that it may have to send again; null for a plain
 * form. A malformed key is a 400: without it the write could happen twice. A write queued by
 * another person on this device is refused with access.sign-in.
 */
export function readIdempotencyKey(ctx: Ctx, { request, url }: Call): IdempotencyKey | null {
  const submittedBy = request.headers.get("x-submitted-by");
  if (submittedBy !== null && submittedBy !== (ctx.actor.realPersonId ?? ctx.actor.id))
    refuse("access.sign-in");
  const key = request.headers.get("idempotency-key");
  if (key === null) return null;
  if (!/^[\w-]{16,64}$/.test(key)) throw data({ refusal: "form.unreadable" }, 400);
  return { path: url.pathname.replace(/\.data$/, ""), key };
}
