import { correctCredit } from "#app/domain/credit/correct-credit.ts";
import { correctCreditForm } from "#app/domain/credit/fields.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(
  correctCreditForm,
  async (ctx, input) => {
    await correctCredit(ctx, input);
    const { ideaId, description: _, ...credit } = input;
    const isRemoval = input.correction === "taken-off";
    return {
      to: withFlash(paths.ideaCredit(ideaId), isRemoval ? "credit-taken-off" : "credit-added"),
      undo: {
        action: paths.correctCredit(ideaId),
        fields: { ...credit, correction: isRemoval ? "put-back" : "taken-off" },
      },
    };
  },
  { limit: "credit-correction" },
);
export const loader = methodNotAllowed;
