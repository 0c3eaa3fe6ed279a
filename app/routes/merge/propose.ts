import { proposeMergeForm } from "#app/domain/merge/fields.ts";
import { proposeMerge } from "#app/domain/merge/propose-merge.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(proposeMergeForm, async (ctx, input) => {
  const { mergeId, joined } = await proposeMerge(ctx, input);
  if (!joined) return { to: said(paths.mergeIdea(input.ideaId), "merge-proposed") };
  return {
    to: said(paths.idea(input.way === "into" ? input.otherId : input.ideaId), "merge-agreed"),
    undo: { action: paths.partIdeas(input.ideaId, mergeId) },
  };
});
export const loader = writeOnly;
