import { storePicture } from "#app/domain/file/store-picture.ts";
import { allowOrganisationChange } from "#app/domain/organisation/allow-organisation-change.ts";
import { logoFields } from "#app/domain/organisation/fields.ts";
import { setLogo } from "#app/domain/organisation/set-logo.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(logoFields, async (ctx, { dark, logo }, { context }) => {
  allowOrganisationChange(ctx);
  await setLogo(ctx, {
    dark,
    logoId: await storePicture(ctx, context.storage, logo, { forEmail: true }),
  });
  return { to: withFlash(paths.adminOrganisation(), "saved") };
});
export const loader = methodNotAllowed;
