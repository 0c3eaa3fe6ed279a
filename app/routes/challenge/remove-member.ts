import { removeMemberFields } from "#app/domain/challenge/fields.ts";
import { removeMember } from "#app/domain/challenge/remove-member.ts";
import { form, writeOnly } from "#app/http/handlers.ts";
import { paths, said } from "#app/paths.ts";

export const action = form(removeMemberFields, async (ctx, input) => {
  await removeMember(ctx, input);
  return { to: said(paths.challengeTeam(input.challengeId), "removed") };
});
export const loader = writeOnly;
