import { settleForm } from "#app/domain/contribution/fields.ts";
import { settleContribution } from "#app/domain/contribution/resolve-contribution.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(settleForm, async (ctx, input) => {
  await settleContribution(ctx, input);
  if (input.state === "open") return { told: "reopened" };
  const undo = {
    action: paths.settleContribution(input.contributionId),
    fields: { state: "open" },
  };
  return input.from === "home"
    ? { to: said(paths.home(), "settled-here"), undo }
    : { told: "settled", undo };
});
export const loader = writeOnly;
