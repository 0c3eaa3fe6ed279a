import { changePerson } from "#app/domain/admin/change-person.ts";
import { changePersonFields } from "#app/domain/people/fields.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(changePersonFields, async (ctx, input) => {
  await changePerson(ctx, input);
  return { to: said(paths.adminPerson(input.person), "saved") };
});
export const loader = writeOnly;
