import { acceptInvitation } from "#app/domain/auth/accept-invitation.ts";
import { joinFields } from "#app/domain/people/fields.ts";
import { paths, said } from "#app/paths.ts";
import { letIn } from "#app/web/complete-sign-in.server.ts";
import { form, writeOnly } from "#app/web/handlers.ts";
import { forgetGoingTo, goingTo } from "#app/web/return-to-cookie.ts";

export const action = form(joinFields, async (ctx, input, call) => {
  const { personId, challengeId } = await acceptInvitation(ctx, input);
  const { to, headers } = await letIn(ctx, call, personId, {
    to: said(
      goingTo(call.request) ?? (challengeId ? paths.challenge(challengeId) : paths.home()),
      "welcome",
    ),
  });
  const all = new Headers(headers);
  all.append("Set-Cookie", forgetGoingTo(call.context.settings.https));
  return { to, headers: all };
});
export const loader = writeOnly;
