import { unmergeIdeasForm } from "#app/domain/merge/fields.ts";
import { unmergeIdeas } from "#app/domain/merge/unmerge-ideas.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(unmergeIdeasForm, async (ctx, input) => {
  const { fromId } = await unmergeIdeas(ctx, input);
  return { to: withFlash(paths.idea(fromId), "merge-undone") };
});
export const loader = methodNotAllowed;
