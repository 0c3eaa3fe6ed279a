import { signInFields } from "#app/domain/people/fields.ts";
import { signIn } from "#app/domain/people/sign-in.ts";
import { form, writeOnly } from "#app/http/handlers.ts";
import { letIn } from "#app/http/let-in.server.ts";
import { throughSignInGate } from "#app/http/sign-in-gate.server.ts";

export const action = form(signInFields, async (ctx, input, call) => {
  const { personId } = await throughSignInGate(ctx, call, input.email, () => signIn(ctx, input));
  return letIn(ctx, call, personId, { to: input.to });
});
export const loader = writeOnly;
