import { beginFields } from "#app/domain/challenge/fields.ts";
import { beginPhase } from "#app/domain/selection/begin-phase.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(beginFields, async (ctx, input) => {
  await beginPhase(ctx, input);
  return { to: withFlash(paths.challenge(input.challengeId), "phase-begun") };
});
export const loader = methodNotAllowed;
