import { followChallengeFields } from "#app/domain/challenge/fields.ts";
import { followChallenge } from "#app/domain/challenge/follow-challenge.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(followChallengeFields, async (ctx, input) => {
  await followChallenge(ctx, input);
  return {};
});
export const loader = methodNotAllowed;
