import { sendAgainFields } from "#app/domain/notification/fields.ts";
import { sendAgain } from "#app/domain/notification/email-outbox.ts";
import { form, writeOnly } from "#app/web/handlers.ts";
import { paths, said } from "#app/paths.ts";

export const action = form(sendAgainFields, async (ctx, input) => {
  await sendAgain(ctx, input);
  return { to: said(paths.outbox(), "sent-again") };
});
export const loader = writeOnly;
