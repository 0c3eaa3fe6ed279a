import { organisationNow } from "#app/domain/organisation/organisation-now.ts";
import { refuse } from "#app/domain/refusals.ts";
import { isLocale } from "#app/i18n/locale.ts";
import { ownLanguage } from "#app/i18n/translator.server.ts";
import { page } from "#app/web/handlers.ts";

/**
 * All screen messages in a language. An edition never changes, so browsers cache it for good; a
 * request for a past edition gets the current one, uncached.
 */
export const loader = page(async (ctx, { params }) => {
  const locale = isLocale(params.locale) ? params.locale : refuse("not-found");
  const { screen, version: edition } = ownLanguage(locale, (await organisationNow(ctx.db)).terms);
  return Response.json(screen, {
    headers: {
      "Cache-Control":
        edition === params.edition ? "public, max-age=31536000, immutable" : "no-store",
    },
  });
});
