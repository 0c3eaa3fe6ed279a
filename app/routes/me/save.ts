import { changeProfile } from "#app/domain/people/change-profile.ts";
import { profileFields } from "#app/domain/people/fields.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(profileFields, async (ctx, input) => {
  await changeProfile(ctx, input);
  return { to: said(paths.me(), "saved") };
});
export const loader = writeOnly;
