import { z } from "zod";
import { form } from "#app/http/handlers.ts";
import { remember } from "#app/http/preferences.ts";
import { locales } from "#app/i18n/locale.ts";

export const action = form(z.object({ locale: z.enum(locales) }), async (_ctx, { locale }, { context }) => ({
  headers: { "Set-Cookie": remember("locale", locale, context.settings.https) },
}));
