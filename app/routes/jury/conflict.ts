import { declareConflict } from "#app/domain/jury/declare-conflict.ts";
import { conflictFields } from "#app/domain/jury/fields.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(conflictFields, async (ctx, input) => {
  const { challengeId } = await declareConflict(ctx, input);
  return { to: said(paths.jury(challengeId), "conflict-declared") };
});
export const loader = writeOnly;
