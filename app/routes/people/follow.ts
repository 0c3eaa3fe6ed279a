import { followPersonFields } from "#app/domain/people/fields.ts";
import { followPerson } from "#app/domain/people/follow-person.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(followPersonFields, async (ctx, input) => {
  await followPerson(ctx, input);
  return {};
});
export const loader = methodNotAllowed;
