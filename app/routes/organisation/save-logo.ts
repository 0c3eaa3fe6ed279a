import { storePicture } from "#app/domain/file/store-picture.ts";
import { logoFields } from "#app/domain/organisation/fields.ts";
import { mayChangeOrganisation } from "#app/domain/organisation/may-change.ts";
import { setLogo } from "#app/domain/organisation/set-logo.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(logoFields, async (ctx, { night, logo }, { context }) => {
  mayChangeOrganisation(ctx);
  await setLogo(ctx, {
    night,
    logoId: await storePicture(ctx, context.storage, logo, { letters: true }),
  });
  return { to: said(paths.adminOrganisation(), "saved") };
});
export const loader = writeOnly;
