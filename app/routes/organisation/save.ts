import { changeOrganisation } from "#app/domain/organisation/change-organisation.ts";
import { organisationFields } from "#app/domain/organisation/fields.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(organisationFields, async (ctx, input) => {
  await changeOrganisation(ctx, input);
  return { to: withFlash(paths.adminOrganisation(), "saved") };
});
export const loader = methodNotAllowed;
