import { recordViewsForm } from "#app/domain/idea/fields.ts";
import { recordViews } from "#app/domain/view-balance/record-views.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(
  recordViewsForm,
  async (ctx, input) => {
    await recordViews(ctx, input);
    return { done: {} };
  },
  { limit: "views" },
);
export const loader = methodNotAllowed;
