import { addAuthor } from "#app/domain/idea/add-author.ts";
import { authorForm } from "#app/domain/idea/fields.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(authorForm, async (ctx, input) => {
  await addAuthor(ctx, input);
  return {
    to: said(paths.ideaAuthors(input.ideaId), "author-added"),
    undo: { action: paths.removeAuthor(input.ideaId), fields: { personId: input.personId } },
  };
});
export const loader = writeOnly;
