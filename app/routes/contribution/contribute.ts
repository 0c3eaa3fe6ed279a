import { signedInId } from "#app/domain/access/allow.ts";
import { contribute } from "#app/domain/contribution/contribute.ts";
import { contributeForm } from "#app/domain/contribution/fields.ts";
import { sentOnce } from "#app/domain/idempotency/once.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";
import { sendingOf } from "#app/web/idempotency-key.ts";
import { notTooOften } from "#app/web/rate-limit.server.ts";

export const action = form(contributeForm, async (ctx, input, call) => {
  const sending = sendingOf(ctx, call);
  await notTooOften("contribute", signedInId(ctx.actor));
  return sentOnce(ctx, sending, async (ctx) => {
    const id = await contribute(ctx, input);
    return {
      to:
        input.from === "home"
          ? said(paths.home(), "answered-here")
          : said(paths.idea(input.ideaId, id), "contribution-posted"),
    };
  });
});
export const loader = writeOnly;
