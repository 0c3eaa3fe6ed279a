import { writeDecisions } from "#app/domain/decision/write-decisions.ts";
import { decisionFields } from "#app/domain/jury/fields.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(decisionFields, async (ctx, input) => {
  await writeDecisions(ctx, input);
  return { to: withFlash(paths.decision(input.challengeId), "decisions-saved") };
});
export const loader = methodNotAllowed;
