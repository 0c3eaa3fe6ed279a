import { reactFields } from "#app/domain/kindness/fields.ts";
import { react } from "#app/domain/kindness/react.ts";
import { form, writeOnly } from "#app/http/handlers.ts";

export const action = form(reactFields, async (ctx, input) => {
  await react(ctx, input);
  return { at: input.contributionId ?? "kindness" };
});
export const loader = writeOnly;
