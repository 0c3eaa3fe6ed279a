import { splitIdeaForm } from "#app/domain/merge/fields.ts";
import { splitIdea } from "#app/domain/merge/split-idea.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(splitIdeaForm, async (ctx, input) => {
  const { ideaId } = await splitIdea(ctx, input);
  return { to: withFlash(paths.idea(ideaId), "idea-split") };
});
export const loader = methodNotAllowed;
