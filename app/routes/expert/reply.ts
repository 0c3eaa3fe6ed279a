import { replyExpertForm } from "#app/domain/expert/fields.ts";
import { replyExpert } from "#app/domain/expert/reply-expert.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(replyExpertForm, async (ctx, input) => {
  await replyExpert(ctx, input);
  return {
    to: said(
      paths.experts(input.ideaId),
      input.reply === "handed-on" ? "expert-handed-on" : "expert-passed",
    ),
  };
});
export const loader = writeOnly;
