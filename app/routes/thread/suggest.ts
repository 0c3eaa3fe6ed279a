import { signedInId } from "#app/domain/access/allow.ts";
import { sentOnce } from "#app/domain/sending/sent-once.ts";
import { suggestForm } from "#app/domain/thread/fields.ts";
import { suggestChange } from "#app/domain/thread/suggest-change.ts";
import { form, writeOnly } from "#app/http/handlers.ts";
import { notTooOften } from "#app/http/rate.server.ts";
import { sendingOf } from "#app/http/sending.ts";
import { paths, said } from "#app/paths.ts";

export const action = form(suggestForm, async (ctx, input, call) => {
  const sending = sendingOf(ctx, call);
  await notTooOften("suggest", signedInId(ctx.actor));
  return sentOnce(ctx, sending, async (ctx) => {
    const id = await suggestChange(ctx, input);
    return { to: said(paths.idea(input.ideaId, id), "suggestion-posted") };
  });
});
export const loader = writeOnly;
