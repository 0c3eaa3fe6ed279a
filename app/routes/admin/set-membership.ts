import { membershipFields } from "#app/domain/people/fields.ts";
import { setMembership } from "#app/domain/people/set-membership.ts";
import { form, writeOnly } from "#app/http/handlers.ts";

export const action = form(membershipFields, async (ctx, input) => {
  await setMembership(ctx, input);
  return {};
});
export const loader = writeOnly;
