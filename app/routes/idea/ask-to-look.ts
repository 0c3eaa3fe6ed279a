import { askToLook } from "#app/domain/idea/ask-to-look.ts";
import { askToLookForm } from "#app/domain/idea/seal-fields.ts";
import { form, writeOnly } from "#app/http/handlers.ts";
import { paths, said } from "#app/paths.ts";

export const action = form(askToLookForm, async (ctx, input) => {
  await askToLook(ctx, input);
  return { to: said(paths.lookBehind(input.ideaId), "look-asked") };
});
export const loader = writeOnly;
