import { decideMerge } from "#app/domain/merge/decide-merge.ts";
import { decideMergeForm } from "#app/domain/merge/fields.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(decideMergeForm, async (ctx, input) => {
  const { intoId } = await decideMerge(ctx, input);
  if (input.decision === "agree")
    return {
      to: withFlash(paths.idea(intoId), "merge-agreed"),
      undo: { action: paths.unmerge(input.ideaId, input.mergeId) },
    };
  return { flash: input.decision === "decline" ? "merge-declined" : "merge-taken-back" };
});
export const loader = methodNotAllowed;
