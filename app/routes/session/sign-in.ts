import { signIn } from "#app/domain/auth/sign-in.ts";
import { signInFields } from "#app/domain/people/fields.ts";
import { letIn } from "#app/web/complete-sign-in.server.ts";
import { form, writeOnly } from "#app/web/handlers.ts";
import { throughSignInGate } from "#app/web/sign-in-throttle.server.ts";

export const action = form(signInFields, async (ctx, input, call) => {
  const { personId } = await throughSignInGate(ctx, call, input.email, () => signIn(ctx, input));
  return letIn(ctx, call, personId, { to: input.to });
});
export const loader = writeOnly;
