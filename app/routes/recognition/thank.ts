import { thankFields } from "#app/domain/recognition/fields.ts";
import { thank } from "#app/domain/recognition/thank.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(
  thankFields,
  async (ctx, input) => {
    await thank(ctx, input);
    return {
      to: withFlash(paths.idea(input.ideaId, input.contributionId ?? "recognition"), "thanked"),
    };
  },
  { limit: "thanks" },
);
export const loader = methodNotAllowed;
