import { startFields } from "#app/domain/implementation/fields.ts";
import { startIdea } from "#app/domain/implementation/start-idea.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(startFields, async (ctx, input) => {
  await startIdea(ctx, input);
  return { to: said(paths.implementation(input.ideaId), "started") };
});
export const loader = writeOnly;
