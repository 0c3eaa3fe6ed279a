import { requestUnmaskForm } from "#app/domain/anonymity/fields.ts";
import { requestUnmask } from "#app/domain/anonymity/request-unmask.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(requestUnmaskForm, async (ctx, input) => {
  await requestUnmask(ctx, input);
  return { to: withFlash(paths.unmask(input.ideaId), "look-asked") };
});
export const loader = methodNotAllowed;
