import { startFields } from "#app/domain/implementation/fields.ts";
import { startIdea } from "#app/domain/implementation/start-idea.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(startFields, async (ctx, input) => {
  await startIdea(ctx, input);
  return { to: withFlash(paths.implementation(input.ideaId), "started") };
});
export const loader = methodNotAllowed;
