import { colourFields } from "#app/domain/organisation/fields.ts";
import { setColour } from "#app/domain/organisation/set-colour.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(colourFields, async (ctx, input) => {
  await setColour(ctx, input);
  return { to: withFlash(paths.adminOrganisation(), "saved") };
});
export const loader = methodNotAllowed;
