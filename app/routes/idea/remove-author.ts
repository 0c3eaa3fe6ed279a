import { authorForm } from "#app/domain/idea/fields.ts";
import { removeAuthor } from "#app/domain/idea/remove-author.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(authorForm, async (ctx, input) => {
  await removeAuthor(ctx, input);
  if (input.personId === ctx.actor.id)
    return { to: withFlash(paths.idea(input.ideaId), "author-removed") };
  return {
    to: withFlash(paths.ideaAuthors(input.ideaId), "author-removed"),
    undo: { action: paths.addAuthor(input.ideaId), fields: { personId: input.personId } },
  };
});
export const loader = methodNotAllowed;
