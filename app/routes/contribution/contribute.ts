import { contribute } from "#app/domain/contribution/contribute.ts";
import { contributeForm } from "#app/domain/contribution/fields.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(
  contributeForm,
  async (ctx, input) => {
    const id = await contribute(ctx, input);
    return {
      to:
        input.from === "home"
          ? withFlash(paths.home(), "answered-here")
          : withFlash(paths.idea(input.ideaId, id), "contribution-posted"),
    };
  },
  { idempotent: true, limit: "contribution" },
);
export const loader = methodNotAllowed;
