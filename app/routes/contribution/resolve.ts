import { resolveContributionForm } from "#app/domain/contribution/fields.ts";
import { resolveContribution } from "#app/domain/suggestion/resolve-contribution.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(resolveContributionForm, async (ctx, input) => {
  await resolveContribution(ctx, input);
  if (input.state === "open") return { flash: "reopened" };
  const undo = {
    action: paths.resolveContribution(input.contributionId),
    fields: { state: "open" },
  };
  return input.from === "home"
    ? { to: withFlash(paths.home(), "resolved-here"), undo }
    : { flash: "resolved", undo };
});
export const loader = methodNotAllowed;
