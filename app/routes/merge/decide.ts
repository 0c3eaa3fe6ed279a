import { decideMerge } from "#app/domain/merge/decide-merge.ts";
import { decideMergeForm } from "#app/domain/merge/fields.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(decideMergeForm, async (ctx, input) => {
  const { intoId } = await decideMerge(ctx, input);
  if (input.decision === "agree")
    return {
      to: said(paths.idea(intoId), "merge-agreed"),
      undo: { action: paths.partIdeas(input.ideaId, input.mergeId) },
    };
  return { told: input.decision === "decline" ? "merge-declined" : "merge-taken-back" };
});
export const loader = writeOnly;
