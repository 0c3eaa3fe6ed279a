import { removeMemberFields } from "#app/domain/challenge/fields.ts";
import { removeMember } from "#app/domain/challenge/remove-member.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(removeMemberFields, async (ctx, input) => {
  await removeMember(ctx, input);
  // A sponsor's own words go with their part: who asks them back has to give them again.
  const undo =
    input.role === "sponsor"
      ? undefined
      : {
          action: paths.addMember(input.challengeId),
          fields: { personId: input.personId, role: input.role },
        };
  return { to: said(paths.challengeTeam(input.challengeId), "removed"), undo };
});
export const loader = writeOnly;
