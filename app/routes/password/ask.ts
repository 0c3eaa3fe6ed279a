import { askReset } from "#app/domain/people/ask-reset.ts";
import { askResetFields } from "#app/domain/people/fields.ts";
import { atLeast } from "#app/http/at-least.server.ts";
import { form, writeOnly } from "#app/http/handlers.ts";
import { localeFor } from "#app/http/preferences.ts";
import { addressKey, notTooOften } from "#app/http/rate.server.ts";
import { paths } from "#app/paths.ts";

const enough = 250; // milliseconds: longer than writing a letter takes

export const action = form(askResetFields, async (ctx, { email }, { request, context }) => {
  await notTooOften("ask-reset", addressKey(context.clientAddress));
  await atLeast(enough, askReset(ctx, { email, locale: localeFor(request) }));
  return { to: paths.forgotPassword({ sent: "yes" }) };
});
export const loader = writeOnly;
