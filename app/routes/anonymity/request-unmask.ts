import { askToLookForm } from "#app/domain/anonymity/fields.ts";
import { askToLook } from "#app/domain/anonymity/request-unmask.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(askToLookForm, async (ctx, input) => {
  await askToLook(ctx, input);
  return { to: said(paths.lookBehind(input.ideaId), "look-asked") };
});
export const loader = writeOnly;
