import { colourFields } from "#app/domain/organisation/fields.ts";
import { setColour } from "#app/domain/organisation/set-colour.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(colourFields, async (ctx, input) => {
  await setColour(ctx, input);
  return { to: said(paths.adminOrganisation(), "saved") };
});
export const loader = writeOnly;
