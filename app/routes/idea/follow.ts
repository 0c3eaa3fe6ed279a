import { followIdeaForm } from "#app/domain/idea/fields.ts";
import { followIdea } from "#app/domain/idea/follow-idea.ts";
import { paths } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(followIdeaForm, async (ctx, input) => {
  await followIdea(ctx, input);
  return {
    flash: input.want === "on" ? "followed" : "unfollowed",
    undo: {
      action: paths.followIdea(input.ideaId),
      fields: { want: input.want === "on" ? "off" : "on" },
    },
  };
});
export const loader = methodNotAllowed;
