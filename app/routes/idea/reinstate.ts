import { ideaForm } from "#app/domain/idea/fields.ts";
import { reinstateIdea } from "#app/domain/idea/reinstate-idea.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(ideaForm, async (ctx, input) => {
  await reinstateIdea(ctx, input);
  return {
    to: withFlash(paths.idea(input.ideaId), "idea-reinstated"),
    undo: { action: paths.withdrawIdea(input.ideaId) },
  };
});
export const loader = methodNotAllowed;
