import { publishFields } from "#app/domain/jury/fields.ts";
import { publishDecision } from "#app/domain/jury/publish-decision.ts";
import { form, writeOnly } from "#app/http/handlers.ts";
import { paths, said } from "#app/paths.ts";

export const action = form(publishFields, async (ctx, { challenge }) => {
  await publishDecision(ctx, { challengeId: challenge });
  return { to: said(paths.decision(challenge), "decision-published") };
});
export const loader = writeOnly;
