import { storePicture } from "#app/domain/file/store-picture.ts";
import { submitIdeaForm } from "#app/domain/idea/fields.ts";
import { submitIdea } from "#app/domain/idea/submit-idea.ts";
import { form, writeOnly } from "#app/http/handlers.ts";
import { paths } from "#app/paths.ts";

export const action = form(submitIdeaForm, async (ctx, { photo, ...input }, { context }) => {
  const { ideaId } = await submitIdea(ctx, { ...input, photoId: photo && (await storePicture(ctx, context.storage, photo)) });
  return { to: paths.ideaPosted(ideaId) };
});
export const loader = writeOnly;
