import { askExpert } from "#app/domain/expert/ask-expert.ts";
import { askExpertForm } from "#app/domain/expert/fields.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(askExpertForm, async (ctx, input) => {
  await askExpert(ctx, input);
  return { to: withFlash(paths.experts(input.ideaId), "expert-asked") };
});
export const loader = methodNotAllowed;
