import { changePerson } from "#app/domain/admin/change-person.ts";
import { changePersonFields } from "#app/domain/admin/fields.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(changePersonFields, async (ctx, input) => {
  await changePerson(ctx, input);
  return { to: withFlash(paths.adminPerson(input.personId), "saved") };
});
export const loader = methodNotAllowed;
