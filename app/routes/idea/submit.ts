import { submitAnonymously } from "#app/domain/anonymity/submit-anonymously.ts";
import { storePicture } from "#app/domain/file/store-picture.ts";
import { submitIdeaForm } from "#app/domain/idea/fields.ts";
import { submitIdea } from "#app/domain/idea/submit-idea.ts";
import { once } from "#app/domain/idempotency/once.ts";
import { checkDuplicate } from "#app/domain/similarity/check-duplicate.ts";
import { paths } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";
import { readIdempotencyKey } from "#app/web/idempotency-key.ts";

// Not `idempotent`: storing the picture and checking for duplicates stay outside the transaction.
export const action = form(submitIdeaForm, async (ctx, fields, call) => {
  const { photo, similarShown, anonymous, ...input } = fields;
  const key = readIdempotencyKey(ctx, call);
  const photoId = photo && (await storePicture(ctx, call.context.storage, photo));
  // A queued idea is sent when its author may no longer be there to answer a question.
  const wasQueued = Number(call.request.headers.get("x-previous-attempts")) > 0;
  if (!similarShown && !wasQueued) await checkDuplicate(ctx, { ...input, photoId });
  return once(ctx, key, async (transaction) => {
    const submit = anonymous ? submitAnonymously : submitIdea;
    const { ideaId } = await submit(transaction, { ...input, photoId });
    return { to: paths.ideaPosted(ideaId) };
  });
});
export const loader = methodNotAllowed;
