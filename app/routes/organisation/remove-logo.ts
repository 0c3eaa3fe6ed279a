import { removeLogoFields } from "#app/domain/organisation/fields.ts";
import { setLogo } from "#app/domain/organisation/set-logo.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(removeLogoFields, async (ctx, { night }) => {
  await setLogo(ctx, { night, logoId: null });
  return { to: said(paths.adminOrganisation(), "saved") };
});
export const loader = writeOnly;
