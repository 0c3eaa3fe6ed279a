import { signedInId } from "#app/domain/access/allow.ts";
import { suggestForm } from "#app/domain/contribution/fields.ts";
import { sentOnce } from "#app/domain/idempotency/once.ts";
import { suggestChange } from "#app/domain/suggestion/suggest-change.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";
import { sendingOf } from "#app/web/idempotency-key.ts";
import { notTooOften } from "#app/web/rate-limit.server.ts";

export const action = form(suggestForm, async (ctx, input, call) => {
  const sending = sendingOf(ctx, call);
  await notTooOften("suggest", signedInId(ctx.actor));
  return sentOnce(ctx, sending, async (ctx) => {
    const id = await suggestChange(ctx, input);
    return { to: said(paths.idea(input.ideaId, id), "suggestion-posted") };
  });
});
export const loader = writeOnly;
