import { localeFields } from "#app/domain/people/fields.ts";
import { setLocale } from "#app/domain/people/set-locale.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";
import { preferenceCookie } from "#app/web/preferences.ts";

export const action = form(localeFields, async (ctx, input, { context }) => {
  await setLocale(ctx, input);
  return {
    headers: { "Set-Cookie": preferenceCookie("locale", input.locale, context.settings.https) },
  };
});
export const loader = methodNotAllowed;
