import { signedInId } from "#app/domain/access/allow.ts";
import { changePassword } from "#app/domain/auth/change-password.ts";
import { changePasswordFields } from "#app/domain/people/fields.ts";
import { paths, said } from "#app/paths.ts";
import { letIn } from "#app/web/complete-sign-in.server.ts";
import { form, writeOnly } from "#app/web/handlers.ts";
import { notTooOften } from "#app/web/rate-limit.server.ts";

export const action = form(changePasswordFields, async (ctx, input, call) => {
  await notTooOften("password", signedInId(ctx.actor));
  const { personId } = await changePassword(ctx, input);
  return letIn(ctx, call, personId, { to: said(paths.me(), "password-changed") });
});
export const loader = writeOnly;
