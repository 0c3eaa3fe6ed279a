import { markAnswer } from "#app/domain/contribution/accept-answer.ts";
import { answeredForm } from "#app/domain/contribution/fields.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(answeredForm, async (ctx, input) => {
  const { ideaId } = await markAnswer(ctx, input);
  return {
    to: said(paths.idea(ideaId, input.contributionId), "answer-marked"),
    undo: { action: paths.settleContribution(input.contributionId), fields: { state: "open" } },
  };
});
export const loader = writeOnly;
