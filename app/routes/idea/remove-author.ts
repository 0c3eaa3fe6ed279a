import { authorForm } from "#app/domain/idea/fields.ts";
import { removeAuthor } from "#app/domain/idea/remove-author.ts";
import { form, writeOnly } from "#app/http/handlers.ts";
import { paths, said } from "#app/paths.ts";

export const action = form(authorForm, async (ctx, input) => {
  await removeAuthor(ctx, input);
  return { to: said(input.personId === ctx.actor.id ? paths.idea(input.ideaId) : paths.ideaAuthors(input.ideaId), "author-removed") };
});
export const loader = writeOnly;
