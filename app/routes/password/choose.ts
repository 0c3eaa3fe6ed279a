import { resetPassword } from "#app/domain/auth/reset-password.ts";
import { resetFields } from "#app/domain/people/fields.ts";
import { paths, said } from "#app/paths.ts";
import { letIn } from "#app/web/complete-sign-in.server.ts";
import { form, writeOnly } from "#app/web/handlers.ts";
import { ownPath } from "#app/web/return-url.ts";
import { openSignInGate } from "#app/web/sign-in-throttle.server.ts";

export const action = form(resetFields, async (ctx, input, call) => {
  const { personId, email } = await resetPassword(ctx, input);
  await openSignInGate(call, email);
  return letIn(ctx, call, personId, {
    to: said(ownPath(input.to) ?? paths.home(), "password-changed"),
  });
});
export const loader = writeOnly;
