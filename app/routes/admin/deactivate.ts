import { deactivatePerson } from "#app/domain/admin/deactivate-person.ts";
import { personFields } from "#app/domain/admin/fields.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(personFields, async (ctx, input) => {
  await deactivatePerson(ctx, input);
  return {
    to: withFlash(paths.adminPerson(input.personId), "deactivated"),
    undo: { action: paths.reactivatePerson(input.personId) },
  };
});
export const loader = methodNotAllowed;
