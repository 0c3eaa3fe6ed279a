import { setPlatformRole } from "#app/domain/admin/set-platform-role.ts";
import { roleFields } from "#app/domain/people/fields.ts";
import { paths, said } from "#app/paths.ts";
import { letIn } from "#app/web/complete-sign-in.server.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(roleFields, async (ctx, input, call) => {
  await setPlatformRole(ctx, input);
  const to = said(paths.adminPerson(input.person), "saved");
  return input.person === ctx.actor.id ? letIn(ctx, call, input.person, { to }) : { to };
});
export const loader = writeOnly;
