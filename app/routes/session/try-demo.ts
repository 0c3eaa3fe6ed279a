import { demoFields } from "#app/domain/auth/fields.ts";
import { signInAsDemoPerson } from "#app/domain/auth/sign-in-as-demo-person.ts";
import { completeSignIn } from "#app/web/complete-sign-in.server.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(demoFields, async (ctx, input, call) => {
  const { personId } = await signInAsDemoPerson(ctx, {
    personId: input.person,
    isDemo: call.context.settings.demo,
  });
  return completeSignIn(ctx, call, personId, { to: input.to, demo: true });
});
export const loader = methodNotAllowed;
