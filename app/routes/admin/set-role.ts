import { roleFields } from "#app/domain/admin/fields.ts";
import { setPlatformRole } from "#app/domain/admin/set-platform-role.ts";
import { paths, withFlash } from "#app/paths.ts";
import { completeSignIn } from "#app/web/complete-sign-in.server.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(roleFields, async (ctx, input, call) => {
  await setPlatformRole(ctx, input);
  const to = withFlash(paths.adminPerson(input.personId), "saved");
  return input.personId === ctx.actor.id
    ? completeSignIn(ctx, call, input.personId, { to })
    : { to };
});
export const loader = methodNotAllowed;
