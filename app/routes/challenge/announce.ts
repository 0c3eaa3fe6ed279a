import { announceChallenge } from "#app/domain/challenge/announce-challenge.ts";
import { announceFields } from "#app/domain/challenge/fields.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(announceFields, async (ctx, input) => {
  await announceChallenge(ctx, input);
  return { to: said(paths.challenge(input.challengeId), "announced") };
});
export const loader = writeOnly;
