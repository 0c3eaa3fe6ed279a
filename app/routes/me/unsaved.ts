import { requireActorId } from "#app/domain/access/allow.ts";
import { unsavedInputKey } from "#app/domain/idempotency/fields.ts";
import { findUnsavedInput } from "#app/domain/idempotency/find-unsaved-input.ts";
import { page } from "#app/web/handlers.ts";

/** JSON for the editor: the unsaved input of this field, or null. */
export const loader = page(async (ctx, { url }) => {
  requireActorId(ctx.actor);
  const key = unsavedInputKey.safeParse(url.searchParams.get("key"));
  const input = key.success ? await findUnsavedInput(ctx, key.data) : null;
  return Response.json(input && { ...input, doc: input.doc ?? "" });
});
