import { membershipFields } from "#app/domain/group/fields.ts";
import { setMembership } from "#app/domain/group/set-membership.ts";
import { paths } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(membershipFields, async (ctx, input) => {
  await setMembership(ctx, input);
  const back = input.member ? "no" : "yes";
  return {
    flash: input.member ? "joined-group" : "left-group",
    undo: {
      action: paths.setMembership(input.groupId),
      fields: { personId: input.personId, member: back },
    },
  };
});
export const loader = methodNotAllowed;
