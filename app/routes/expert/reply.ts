import { replyExpertForm } from "#app/domain/expert/fields.ts";
import { replyExpert } from "#app/domain/expert/reply-expert.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(replyExpertForm, async (ctx, input) => {
  await replyExpert(ctx, input);
  return {
    to: withFlash(
      paths.experts(input.ideaId),
      input.reply === "handed-on" ? "expert-handed-on" : "expert-passed",
    ),
  };
});
export const loader = methodNotAllowed;
