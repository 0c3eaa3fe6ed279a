import { ideaForm } from "#app/domain/idea/fields.ts";
import { withdrawIdea } from "#app/domain/idea/withdraw-idea.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(ideaForm, async (ctx, input) => {
  await withdrawIdea(ctx, input);
  return {
    to: withFlash(paths.idea(input.ideaId), "idea-withdrawn"),
    undo: { action: paths.reinstateIdea(input.ideaId) },
  };
});
export const loader = methodNotAllowed;
