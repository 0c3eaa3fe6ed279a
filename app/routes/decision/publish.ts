import { publishDecision } from "#app/domain/decision/publish-decision.ts";
import { publishFields } from "#app/domain/jury/fields.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(publishFields, async (ctx, { challengeId }) => {
  await publishDecision(ctx, { challengeId });
  return { to: said(paths.decision(challengeId), "decision-published") };
});
export const loader = writeOnly;
