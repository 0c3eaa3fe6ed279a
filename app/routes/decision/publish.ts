import { publishDecision } from "#app/domain/decision/publish-decision.ts";
import { publishFields } from "#app/domain/jury/fields.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(publishFields, async (ctx, { challengeId }) => {
  await publishDecision(ctx, { challengeId });
  return { to: withFlash(paths.decision(challengeId), "decision-published") };
});
export const loader = methodNotAllowed;
