import { authorForm } from "#app/domain/idea/fields.ts";
import { removeAuthor } from "#app/domain/idea/remove-author.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(authorForm, async (ctx, input) => {
  await removeAuthor(ctx, input);
  if (input.personId === ctx.actor.id)
    return { to: said(paths.idea(input.ideaId), "author-removed") };
  return {
    to: said(paths.ideaAuthors(input.ideaId), "author-removed"),
    undo: { action: paths.addAuthor(input.ideaId), fields: { personId: input.personId } },
  };
});
export const loader = writeOnly;
