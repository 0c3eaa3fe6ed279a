import type { AppLoadContext } from "@remix-run/node";
import { organisationNow } from "#app/domain/organisation/organisation-now.ts";
import { chooseLocale } from "#app/i18n/locale.ts";
import type { Locale } from "#db/locales.ts";
import { sessionFor } from "./ctx.server.ts";
import { cookieOf } from "./preferences.ts";

/** The language in which this request is answered, for the few writes that put words of ours into what they make. */
export async function localeFor(request: Request, context: AppLoadContext): Promise<Locale> {
  const { person } = await sessionFor(request, context);
  const { locale: usual } = await organisationNow(context.db);
  return chooseLocale({
    cookie: cookieOf(request.headers.get("cookie"), "locale"),
    setting: person?.locale,
    accept: request.headers.get("accept-language"),
    usual,
  });
}
