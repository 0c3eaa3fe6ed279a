import { stopFields } from "#app/domain/implementation/fields.ts";
import { stopIdea } from "#app/domain/implementation/stop-idea.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(stopFields, async (ctx, input) => {
  await stopIdea(ctx, input);
  return { to: said(paths.outcome(input.ideaId), "stopped") };
});
export const loader = writeOnly;
