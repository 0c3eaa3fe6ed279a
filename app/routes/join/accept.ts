import { acceptInvitation } from "#app/domain/auth/accept-invitation.ts";
import { joinFields } from "#app/domain/auth/fields.ts";
import { paths, withFlash } from "#app/paths.ts";
import { completeSignIn } from "#app/web/complete-sign-in.server.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";
import { clearReturnToCookie, readReturnToCookie } from "#app/web/return-to-cookie.ts";

export const action = form(joinFields, async (ctx, input, call) => {
  const { personId, challengeId } = await acceptInvitation(ctx, input);
  const { to, headers } = await completeSignIn(ctx, call, personId, {
    to: withFlash(
      readReturnToCookie(call.request) ??
        (challengeId ? paths.challenge(challengeId) : paths.home()),
      "welcome",
    ),
  });
  const all = new Headers(headers);
  all.append("Set-Cookie", clearReturnToCookie(call.context.settings.https));
  return { to, headers: all };
});
export const loader = methodNotAllowed;
