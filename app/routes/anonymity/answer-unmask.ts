import { answerUnmask } from "#app/domain/anonymity/answer-unmask.ts";
import { answerUnmaskForm } from "#app/domain/anonymity/fields.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(answerUnmaskForm, async (ctx, input) => {
  await answerUnmask(ctx, input);
  return {
    to: withFlash(
      paths.unmask(input.ideaId),
      input.answer === "agreed" ? "look-agreed" : "look-declined",
    ),
  };
});
export const loader = methodNotAllowed;
