import { updateForm } from "#app/domain/implementation/fields.ts";
import { postUpdate } from "#app/domain/implementation/post-update.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(updateForm, async (ctx, input) => {
  await postUpdate(ctx, input);
  return { to: withFlash(paths.implementation(input.ideaId), "update-posted") };
});
export const loader = methodNotAllowed;
