import { signedInId } from "#app/domain/access/allow.ts";
import { sentOnce } from "#app/domain/sending/sent-once.ts";
import { contribute } from "#app/domain/thread/contribute.ts";
import { contributeForm } from "#app/domain/thread/fields.ts";
import { form, writeOnly } from "#app/http/handlers.ts";
import { notTooOften } from "#app/http/rate.server.ts";
import { sendingOf } from "#app/http/sending.ts";
import { paths, said } from "#app/paths.ts";

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
