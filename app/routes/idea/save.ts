import { storePicture } from "#app/domain/file/store-picture.ts";
import { editIdea } from "#app/domain/idea/edit-idea.ts";
import { editIdeaForm } from "#app/domain/idea/fields.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(editIdeaForm, async (ctx, { photo, ...input }, { context }) => {
  await editIdea(ctx, {
    ...input,
    photoId: photo && (await storePicture(ctx, context.storage, photo)),
  });
  return { to: withFlash(paths.idea(input.ideaId), "saved") };
});
export const loader = methodNotAllowed;
