import { reachFields } from "#app/domain/implementation/fields.ts";
import { reachMilestone } from "#app/domain/implementation/reach-milestone.ts";
import { form, writeOnly } from "#app/http/handlers.ts";
import { paths, said } from "#app/paths.ts";

export const action = form(reachFields, async (ctx, input) => {
  await reachMilestone(ctx, { ...input, reached: input.reached === "yes" });
  return { to: paths.implementation(input.ideaId) };
});
export const loader = writeOnly;
