import { changeProfile } from "#app/domain/people/change-profile.ts";
import { profileFields } from "#app/domain/people/fields.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(profileFields, async (ctx, input) => {
  await changeProfile(ctx, input);
  return { to: withFlash(paths.me(), "saved") };
});
export const loader = methodNotAllowed;
