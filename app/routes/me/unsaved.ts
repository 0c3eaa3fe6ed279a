import { signedInId } from "#app/domain/access/allow.ts";
import { unsentKey } from "#app/domain/idempotency/fields.ts";
import { findUnsent } from "#app/domain/idempotency/find-unsaved-input.ts";
import { page } from "#app/web/handlers.ts";

/** JSON for the editor: what one typed here before and did not send, or null. */
export const loader = page(async (ctx, { url }) => {
  signedInId(ctx.actor);
  const key = unsentKey.safeParse(url.searchParams.get("key"));
  return Response.json(key.success ? await findUnsent(ctx, key.data) : null);
});
