import { beginFields } from "#app/domain/challenge/fields.ts";
import { beginPhase } from "#app/domain/selection/begin-phase.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(beginFields, async (ctx, input) => {
  await beginPhase(ctx, input);
  return { to: said(paths.challenge(input.challengeId), "phase-begun") };
});
export const loader = writeOnly;
