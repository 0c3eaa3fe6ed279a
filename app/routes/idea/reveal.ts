import { ideaForm } from "#app/domain/idea/fields.ts";
import { revealName } from "#app/domain/idea/reveal-name.ts";
import { form, writeOnly } from "#app/http/handlers.ts";
import { paths, said } from "#app/paths.ts";

export const action = form(ideaForm, async (ctx, input) => {
  await revealName(ctx, input);
  return { to: said(paths.idea(input.ideaId), "name-revealed") };
});
export const loader = writeOnly;
