import { reactFields } from "#app/domain/recognition/fields.ts";
import { react } from "#app/domain/recognition/react.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(reactFields, async (ctx, input) => {
  await react(ctx, input);
  return { anchor: input.contributionId ?? "recognition" };
});
export const loader = methodNotAllowed;
