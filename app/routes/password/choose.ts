import { resetFields } from "#app/domain/auth/fields.ts";
import { resetPassword } from "#app/domain/auth/reset-password.ts";
import { paths, withFlash } from "#app/paths.ts";
import { completeSignIn } from "#app/web/complete-sign-in.server.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";
import { sameOriginPath } from "#app/web/return-url.ts";
import { resetSignInThrottle } from "#app/web/sign-in-throttle.server.ts";

export const action = form(resetFields, async (ctx, input, call) => {
  const { personId, email } = await resetPassword(ctx, input);
  await resetSignInThrottle(call, email);
  return completeSignIn(ctx, call, personId, {
    to: withFlash(sameOriginPath(input.to) ?? paths.home(), "password-changed"),
  });
});
export const loader = methodNotAllowed;
