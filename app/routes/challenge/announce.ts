import { announceChallenge } from "#app/domain/challenge/announce-challenge.ts";
import { announceFields } from "#app/domain/challenge/fields.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(announceFields, async (ctx, input) => {
  await announceChallenge(ctx, input);
  return { to: withFlash(paths.challenge(input.challengeId), "announced") };
});
export const loader = methodNotAllowed;
