import { storePicture } from "#app/domain/file/store-picture.ts";
import { saveDraftForm } from "#app/domain/idea/fields.ts";
import { saveDraft } from "#app/domain/idea/save-draft.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(saveDraftForm, async (ctx, { photo, ...input }, { context }) => {
  const done = await saveDraft(ctx, {
    ...input,
    photoId: photo && (await storePicture(ctx, context.storage, photo)),
  });
  return { to: withFlash(paths.newIdea(input.challengeId), "draft-saved"), done };
});
export const loader = methodNotAllowed;
