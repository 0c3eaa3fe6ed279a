import type { AppLoadContext } from "@remix-run/node";
import { organisationNow } from "#app/domain/organisation/organisation-now.ts";
import { chooseLocale } from "#app/i18n/locale.ts";
import type { Locale } from "#db/locales.ts";
import { sessionFor } from "./ctx.server.ts";
import { readCookie } from "./preferences.ts";

/** The language of a request, for the few writes that store text of ours in what they create. */
export async function resolveLocale(request: Request, context: AppLoadContext): Promise<Locale> {
  const { person } = await sessionFor(request, context);
  const { locale: fallback } = await organisationNow(context.db);
  return chooseLocale({
    cookie: readCookie(request.headers.get("cookie"), "locale"),
    setting: person?.locale,
    accept: request.headers.get("accept-language"),
    fallback,
  });
}
