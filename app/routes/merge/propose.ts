import { proposeMergeForm } from "#app/domain/merge/fields.ts";
import { proposeMerge } from "#app/domain/merge/propose-merge.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(proposeMergeForm, async (ctx, input) => {
  const { mergeId, merged } = await proposeMerge(ctx, input);
  if (!merged) return { to: withFlash(paths.mergeIdea(input.ideaId), "merge-proposed") };
  return {
    to: withFlash(
      paths.idea(input.direction === "into" ? input.otherId : input.ideaId),
      "merge-agreed",
    ),
    undo: { action: paths.unmerge(input.ideaId, mergeId) },
  };
});
export const loader = methodNotAllowed;
