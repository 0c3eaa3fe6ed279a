import { acceptAnswer } from "#app/domain/contribution/accept-answer.ts";
import { acceptAnswerForm } from "#app/domain/contribution/fields.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(acceptAnswerForm, async (ctx, input) => {
  const { ideaId } = await acceptAnswer(ctx, input);
  return {
    to: withFlash(paths.idea(ideaId, input.contributionId), "answer-marked"),
    undo: { action: paths.resolveContribution(input.contributionId), fields: { state: "open" } },
  };
});
export const loader = methodNotAllowed;
