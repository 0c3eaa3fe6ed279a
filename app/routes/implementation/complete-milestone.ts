import { reachMilestone } from "#app/domain/implementation/complete-milestone.ts";
import { reachFields } from "#app/domain/implementation/fields.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(reachFields, async (ctx, input) => {
  await reachMilestone(ctx, { ...input, reached: input.reached === "yes" });
  const [told, back] =
    input.reached === "yes"
      ? (["step-reached", "no"] as const)
      : (["step-reopened", "yes"] as const);
  const undo = {
    action: paths.reachMilestone(input.ideaId),
    fields: { milestoneId: input.milestoneId, reached: back },
  };
  if (input.from === "home") return { to: said(paths.home(), "reached-here"), undo };
  return { to: said(paths.implementation(input.ideaId), told), undo };
});
export const loader = writeOnly;
