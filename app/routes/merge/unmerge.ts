import { partForm } from "#app/domain/merge/fields.ts";
import { partIdeas } from "#app/domain/merge/unmerge-ideas.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(partForm, async (ctx, input) => {
  const { fromId } = await partIdeas(ctx, input);
  return { to: said(paths.idea(fromId), "merge-undone") };
});
export const loader = writeOnly;
