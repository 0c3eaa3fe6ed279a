import { removeLogoFields } from "#app/domain/organisation/fields.ts";
import { setLogo } from "#app/domain/organisation/set-logo.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(removeLogoFields, async (ctx, { dark }) => {
  await setLogo(ctx, { dark, logoId: null });
  return { to: withFlash(paths.adminOrganisation(), "saved") };
});
export const loader = methodNotAllowed;
