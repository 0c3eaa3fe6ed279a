import { addAuthor } from "#app/domain/idea/add-author.ts";
import { authorForm } from "#app/domain/idea/fields.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(authorForm, async (ctx, input) => {
  await addAuthor(ctx, input);
  return {
    to: withFlash(paths.ideaAuthors(input.ideaId), "author-added"),
    undo: { action: paths.removeAuthor(input.ideaId), fields: { personId: input.personId } },
  };
});
export const loader = methodNotAllowed;
