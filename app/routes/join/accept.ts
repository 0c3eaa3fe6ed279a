import { acceptInvitation } from "#app/domain/people/accept-invitation.ts";
import { joinFields } from "#app/domain/people/fields.ts";
import { form, writeOnly } from "#app/http/handlers.ts";
import { letIn } from "#app/http/let-in.server.ts";
import { paths, said } from "#app/paths.ts";

export const action = form(joinFields, async (ctx, input, call) => {
  const { personId, challengeId } = await acceptInvitation(ctx, input);
  return letIn(ctx, call, personId, { to: said(challengeId ? paths.challenge(challengeId) : paths.home(), "welcome") });
});
export const loader = writeOnly;
