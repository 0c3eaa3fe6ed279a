import { declareConflict } from "#app/domain/jury/declare-conflict.ts";
import { conflictFields } from "#app/domain/jury/fields.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(conflictFields, async (ctx, input) => {
  const { challengeId } = await declareConflict(ctx, input);
  return { to: withFlash(paths.jury(challengeId), "conflict-declared") };
});
export const loader = methodNotAllowed;
