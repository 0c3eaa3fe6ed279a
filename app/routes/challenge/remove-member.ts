import { removeMemberFields } from "#app/domain/challenge/fields.ts";
import { removeMember } from "#app/domain/challenge/remove-member.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(removeMemberFields, async (ctx, input) => {
  await removeMember(ctx, input);
  // Removing a sponsor deletes their statement, so adding them again would not restore it.
  const undo =
    input.role === "sponsor"
      ? undefined
      : {
          action: paths.addMember(input.challengeId),
          fields: { personId: input.personId, role: input.role },
        };
  return { to: withFlash(paths.challengeTeam(input.challengeId), "removed"), undo };
});
export const loader = methodNotAllowed;
