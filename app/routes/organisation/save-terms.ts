import { termFields } from "#app/domain/organisation/fields.ts";
import { setTerms } from "#app/domain/organisation/set-terms.ts";
import { changedTerms } from "#app/i18n/own-messages.server.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(termFields, async (ctx, { locale, terms }) => {
  await setTerms(ctx, { locale, terms: changedTerms(locale, terms) });
  return { to: withFlash(paths.organisationTerms({ in: locale }), "saved") };
});
export const loader = methodNotAllowed;
