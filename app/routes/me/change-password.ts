import { changePassword } from "#app/domain/auth/change-password.ts";
import { changePasswordFields } from "#app/domain/auth/fields.ts";
import { paths, withFlash } from "#app/paths.ts";
import { completeSignIn } from "#app/web/complete-sign-in.server.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(
  changePasswordFields,
  async (ctx, input, call) => {
    const { personId } = await changePassword(ctx, input);
    return completeSignIn(ctx, call, personId, { to: withFlash(paths.me(), "password-changed") });
  },
  { limit: "password" },
);
export const loader = methodNotAllowed;
