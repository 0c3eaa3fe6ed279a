import { answerLook } from "#app/domain/anonymity/answer-unmask.ts";
import { answerLookForm } from "#app/domain/anonymity/fields.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(answerLookForm, async (ctx, input) => {
  await answerLook(ctx, input);
  return {
    to: said(
      paths.lookBehind(input.ideaId),
      input.answer === "agreed" ? "look-agreed" : "look-declined",
    ),
  };
});
export const loader = writeOnly;
