import { signInFields } from "#app/domain/auth/fields.ts";
import { signIn } from "#app/domain/auth/sign-in.ts";
import { completeSignIn } from "#app/web/complete-sign-in.server.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";
import { throttleSignIn } from "#app/web/sign-in-throttle.server.ts";

export const action = form(signInFields, async (ctx, input, call) => {
  const { personId } = await throttleSignIn(ctx, call, input.email, () => signIn(ctx, input));
  return completeSignIn(ctx, call, personId, { to: input.to });
});
export const loader = methodNotAllowed;
