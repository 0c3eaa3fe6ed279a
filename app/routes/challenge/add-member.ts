import { addMember } from "#app/domain/challenge/add-member.ts";
import { memberFields } from "#app/domain/challenge/fields.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(memberFields, async (ctx, input) => {
  await addMember(ctx, input);
  return {
    to: said(paths.challengeTeam(input.challengeId), "named"),
    undo: {
      action: paths.removeMember(input.challengeId),
      fields: { personId: input.personId, role: input.role },
    },
  };
});
export const loader = writeOnly;
