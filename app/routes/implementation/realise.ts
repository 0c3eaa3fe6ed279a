import { realiseFields } from "#app/domain/implementation/fields.ts";
import { realiseIdea } from "#app/domain/implementation/realise-idea.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(realiseFields, async (ctx, input) => {
  await realiseIdea(ctx, input);
  return { to: withFlash(paths.outcome(input.ideaId), "realised") };
});
export const loader = methodNotAllowed;
