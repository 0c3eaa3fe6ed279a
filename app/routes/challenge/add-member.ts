import { addMember } from "#app/domain/challenge/add-member.ts";
import { memberFields } from "#app/domain/challenge/fields.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(memberFields, async (ctx, input) => {
  await addMember(ctx, input);
  return {
    to: withFlash(paths.challengeTeam(input.challengeId), "named"),
    undo: {
      action: paths.removeMember(input.challengeId),
      fields: { personId: input.personId, role: input.role },
    },
  };
});
export const loader = methodNotAllowed;
