import { organisationNow } from "#app/domain/organisation/organisation-now.ts";
import { refuse } from "#app/domain/refusals.ts";
import { isLocale } from "#app/i18n/locale.ts";
import { speech } from "#app/i18n/translator.server.ts";
import { page } from "#app/web/handlers.ts";

/** All that screens say in a language. An edition never changes, so a browser keeps it; who asks for a past one gets today's. */
export const loader = page(async (ctx, { params }) => {
  const locale = isLocale(params.locale) ? params.locale : refuse("not-found");
  const { screen, edition } = speech(locale, (await organisationNow(ctx.db)).terms);
  return Response.json(screen, {
    headers: {
      "Cache-Control":
        edition === params.edition ? "public, max-age=31536000, immutable" : "no-store",
    },
  });
});
