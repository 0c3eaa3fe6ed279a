import { sendAgain } from "#app/domain/notification/email-outbox.ts";
import { sendAgainFields } from "#app/domain/notification/fields.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(sendAgainFields, async (ctx, input) => {
  await sendAgain(ctx, input);
  return { to: said(paths.outbox(), "sent-again") };
});
export const loader = writeOnly;
