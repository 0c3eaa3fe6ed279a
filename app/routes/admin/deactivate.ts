import { deactivatePerson } from "#app/domain/admin/deactivate-person.ts";
import { personFields } from "#app/domain/people/fields.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(personFields, async (ctx, input) => {
  await deactivatePerson(ctx, input);
  return {
    to: said(paths.adminPerson(input.person), "deactivated"),
    undo: { action: paths.reactivatePerson(input.person) },
  };
});
export const loader = writeOnly;
