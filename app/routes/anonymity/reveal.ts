import { revealOwnName } from "#app/domain/anonymity/reveal-own-name.ts";
import { ideaForm } from "#app/domain/idea/fields.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(ideaForm, async (ctx, input) => {
  await revealOwnName(ctx, input);
  return { to: withFlash(paths.idea(input.ideaId), "name-revealed") };
});
export const loader = methodNotAllowed;
