import { realiseFields } from "#app/domain/implementation/fields.ts";
import { realiseIdea } from "#app/domain/implementation/realise-idea.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(realiseFields, async (ctx, input) => {
  await realiseIdea(ctx, input);
  return { to: said(paths.outcome(input.ideaId), "realised") };
});
export const loader = writeOnly;
