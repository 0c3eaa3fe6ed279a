import { milestoneFields } from "#app/domain/implementation/fields.ts";
import { planMilestone } from "#app/domain/implementation/plan-milestone.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(milestoneFields, async (ctx, input) => {
  await planMilestone(ctx, input);
  return { to: said(paths.implementation(input.ideaId), "saved") };
});
export const loader = writeOnly;
