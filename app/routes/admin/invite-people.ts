import { inviteFields } from "#app/domain/admin/fields.ts";
import { invitePeople, outcomeCounts } from "#app/domain/admin/invite-people.ts";
import { inviteToChallenge } from "#app/domain/challenge/invite-to-challenge.ts";
import { paths } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(inviteFields, async (ctx, { challenge, ...input }) => {
  const outcomes = await (challenge
    ? inviteToChallenge(ctx, { challenge, ...input })
    : invitePeople(ctx, input));
  return { to: paths.adminInvite(outcomeCounts(outcomes)) };
});
export const loader = methodNotAllowed;
