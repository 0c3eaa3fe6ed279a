import { stopFields } from "#app/domain/implementation/fields.ts";
import { stopIdea } from "#app/domain/implementation/stop-idea.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(stopFields, async (ctx, input) => {
  await stopIdea(ctx, input);
  return { to: withFlash(paths.outcome(input.ideaId), "stopped") };
});
export const loader = methodNotAllowed;
