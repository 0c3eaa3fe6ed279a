import { resendEmail } from "#app/domain/notification/email-outbox.ts";
import { resendEmailFields } from "#app/domain/notification/fields.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(resendEmailFields, async (ctx, input) => {
  await resendEmail(ctx, input);
  return { to: withFlash(paths.outbox(), "sent-again") };
});
export const loader = methodNotAllowed;
