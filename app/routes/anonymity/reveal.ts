import { revealName } from "#app/domain/anonymity/reveal-own-name.ts";
import { ideaForm } from "#app/domain/idea/fields.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(ideaForm, async (ctx, input) => {
  await revealName(ctx, input);
  return { to: said(paths.idea(input.ideaId), "name-revealed") };
});
export const loader = writeOnly;
