import { personFields } from "#app/domain/admin/fields.ts";
import { reactivatePerson } from "#app/domain/admin/reactivate-person.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(personFields, async (ctx, input) => {
  await reactivatePerson(ctx, input);
  return {
    to: withFlash(paths.adminPerson(input.personId), "reactivated"),
    undo: { action: paths.deactivatePerson(input.personId) },
  };
});
export const loader = methodNotAllowed;
