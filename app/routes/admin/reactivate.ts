import { reactivatePerson } from "#app/domain/admin/reactivate-person.ts";
import { personFields } from "#app/domain/people/fields.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(personFields, async (ctx, input) => {
  await reactivatePerson(ctx, input);
  return {
    to: said(paths.adminPerson(input.person), "reactivated"),
    undo: { action: paths.deactivatePerson(input.person) },
  };
});
export const loader = writeOnly;
