import { signedInId } from "#app/domain/access/allow.ts";
import { correctCredit } from "#app/domain/credit/correct-credit.ts";
import { correctCreditForm } from "#app/domain/idea/fields.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";
import { notTooOften } from "#app/web/rate-limit.server.ts";

export const action = form(correctCreditForm, async (ctx, input) => {
  await notTooOften("correct", signedInId(ctx.actor));
  await correctCredit(ctx, input);
  const { ideaId, deed, words, ...which } = input;
  const undo = {
    action: paths.correctCredit(ideaId),
    fields: { ...which, deed: deed === "taken-off" ? "put-back" : "taken-off" },
  };
  return {
    to: said(paths.ideaCredit(ideaId), deed === "taken-off" ? "credit-taken-off" : "credit-added"),
    undo,
  };
});
export const loader = writeOnly;
