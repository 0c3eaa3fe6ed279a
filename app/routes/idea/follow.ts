import { followIdeaForm } from "#app/domain/idea/fields.ts";
import { followIdea } from "#app/domain/idea/follow-idea.ts";
import { form, writeOnly } from "#app/http/handlers.ts";

export const action = form(followIdeaForm, async (ctx, input) => {
  await followIdea(ctx, input);
  return {};
});
export const loader = writeOnly;
