import { discardDraft } from "#app/domain/idea/discard-draft.ts";
import { ideaForm } from "#app/domain/idea/fields.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(ideaForm, async (ctx, input) => {
  const { challengeId } = await discardDraft(ctx, input);
  return { to: withFlash(paths.challenge(challengeId), "draft-discarded") };
});
export const loader = methodNotAllowed;
