import { storePicture } from "#app/domain/file/store-picture.ts";
import { submitIdeaForm } from "#app/domain/idea/fields.ts";
import { submitIdea } from "#app/domain/idea/submit-idea.ts";
import { sentOnce } from "#app/domain/idempotency/once.ts";
import { mindAlike } from "#app/domain/similarity/check-duplicate.ts";
import { paths } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";
import { sendingOf } from "#app/web/idempotency-key.ts";

export const action = form(submitIdeaForm, async (ctx, { photo, alike, ...input }, call) => {
  const sending = sendingOf(ctx, call);
  const photoId = photo && (await storePicture(ctx, call.context.storage, photo));
  const again = Number(call.request.headers.get("sent-before")) > 0; // kept on the device meanwhile: nobody is there to be asked
  if (!alike && !again) await mindAlike(ctx, { ...input, photoId });
  return sentOnce(ctx, sending, async (ctx) => {
    const { ideaId } = await submitIdea(ctx, { ...input, photoId });
    return { to: paths.ideaPosted(ideaId) };
  });
});
export const loader = writeOnly;
