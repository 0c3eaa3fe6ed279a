import { setMembership } from "#app/domain/group/set-membership.ts";
import { membershipFields } from "#app/domain/people/fields.ts";
import { paths } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(membershipFields, async (ctx, input) => {
  await setMembership(ctx, input);
  const back = input.member ? "no" : "yes";
  return {
    told: input.member ? "joined-group" : "left-group",
    undo: {
      action: paths.setMembership(input.group),
      fields: { person: input.person, member: back },
    },
  };
});
export const loader = writeOnly;
