import { saveUnsavedInputForm } from "#app/domain/idempotency/fields.ts";
import { saveUnsavedInput } from "#app/domain/idempotency/save-unsaved-input.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(
  saveUnsavedInputForm,
  async (ctx, input) => {
    await saveUnsavedInput(ctx, input);
    return {};
  },
  { limit: "unsaved-input" },
);
export const loader = methodNotAllowed;
