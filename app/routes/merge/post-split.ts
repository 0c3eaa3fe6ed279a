import { splitForm } from "#app/domain/merge/fields.ts";
import { splitIdea } from "#app/domain/merge/split-idea.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(splitForm, async (ctx, input) => {
  const { ideaId } = await splitIdea(ctx, input);
  return { to: said(paths.idea(ideaId), "idea-split") };
});
export const loader = writeOnly;
