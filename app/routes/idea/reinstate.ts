import { ideaForm } from "#app/domain/idea/fields.ts";
import { reinstateIdea } from "#app/domain/idea/reinstate-idea.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(ideaForm, async (ctx, input) => {
  await reinstateIdea(ctx, input);
  return {
    to: said(paths.idea(input.ideaId), "idea-reinstated"),
    undo: { action: paths.withdrawIdea(input.ideaId) },
  };
});
export const loader = writeOnly;
