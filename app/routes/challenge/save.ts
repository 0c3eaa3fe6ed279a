import { editChallenge } from "#app/domain/challenge/edit-challenge.ts";
import { questionFields } from "#app/domain/challenge/fields.ts";
import { storePicture } from "#app/domain/file/store-picture.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(questionFields, async (ctx, { cover, ...input }, { context }) => {
  const coverId = cover && (await storePicture(ctx, context.storage, cover));
  await editChallenge(ctx, { ...input, coverId });
  return { to: withFlash(paths.editChallenge(input.challengeId, { step: "question" }), "saved") };
});
export const loader = methodNotAllowed;
