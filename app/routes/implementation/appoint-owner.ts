import { appointOwner } from "#app/domain/implementation/appoint-owner.ts";
import { ownerFields } from "#app/domain/implementation/fields.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(ownerFields, async (ctx, input) => {
  await appointOwner(ctx, input);
  return { to: withFlash(paths.implementation(input.ideaId), "owner-appointed") };
});
export const loader = methodNotAllowed;
