import { completeMilestone } from "#app/domain/implementation/complete-milestone.ts";
import { completeMilestoneFields } from "#app/domain/implementation/fields.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(completeMilestoneFields, async (ctx, input) => {
  await completeMilestone(ctx, { ...input, reached: input.reached === "yes" });
  const isReached = input.reached === "yes";
  const undo = {
    action: paths.completeMilestone(input.ideaId),
    fields: { milestoneId: input.milestoneId, reached: isReached ? "no" : "yes" },
  };
  if (input.from === "home") return { to: withFlash(paths.home(), "reached-here"), undo };
  const message = isReached ? "step-reached" : "step-reopened";
  return { to: withFlash(paths.implementation(input.ideaId), message), undo };
});
export const loader = methodNotAllowed;
