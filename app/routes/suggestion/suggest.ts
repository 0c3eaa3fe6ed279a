import { suggestChangeForm } from "#app/domain/contribution/fields.ts";
import { suggestChange } from "#app/domain/suggestion/suggest-change.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(
  suggestChangeForm,
  async (ctx, input) => {
    const id = await suggestChange(ctx, input);
    return { to: withFlash(paths.idea(input.ideaId, id), "suggestion-posted") };
  },
  { idempotent: true, limit: "suggestion" },
);
export const loader = methodNotAllowed;
