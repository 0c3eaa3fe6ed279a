import { enterAsDemoPerson } from "#app/domain/auth/sign-in-as-demo-person.ts";
import { demoFields } from "#app/domain/people/fields.ts";
import { letIn } from "#app/web/complete-sign-in.server.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(demoFields, async (ctx, input, call) => {
  const { personId } = await enterAsDemoPerson(ctx, {
    person: input.person,
    demo: call.context.settings.demo,
  });
  return letIn(ctx, call, personId, { to: input.to, demo: true });
});
export const loader = writeOnly;
