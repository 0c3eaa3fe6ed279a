import { appointOwner } from "#app/domain/implementation/appoint-owner.ts";
import { ownerFields } from "#app/domain/implementation/fields.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(ownerFields, async (ctx, input) => {
  await appointOwner(ctx, input);
  return { to: said(paths.implementation(input.ideaId), "owner-appointed") };
});
export const loader = writeOnly;
