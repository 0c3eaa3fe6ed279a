import { milestoneFields } from "#app/domain/implementation/fields.ts";
import { planMilestone } from "#app/domain/implementation/plan-milestone.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(milestoneFields, async (ctx, input) => {
  await planMilestone(ctx, input);
  return { to: withFlash(paths.implementation(input.ideaId), "saved") };
});
export const loader = methodNotAllowed;
