import { resetFields } from "#app/domain/people/fields.ts";
import { resetPassword } from "#app/domain/people/reset-password.ts";
import { ownPath } from "#app/http/back.ts";
import { form, writeOnly } from "#app/http/handlers.ts";
import { letIn } from "#app/http/let-in.server.ts";
import { openSignInGate } from "#app/http/sign-in-gate.server.ts";
import { paths, said } from "#app/paths.ts";

export const action = form(resetFields, async (ctx, input, call) => {
  const { personId, email } = await resetPassword(ctx, input);
  await openSignInGate(call, email);
  return letIn(ctx, call, personId, {
    to: said(ownPath(input.to) ?? paths.home(), "password-changed"),
  });
});
export const loader = writeOnly;
