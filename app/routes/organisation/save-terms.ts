import { termFields } from "#app/domain/organisation/fields.ts";
import { setTerms } from "#app/domain/organisation/set-terms.ts";
import { ownWords } from "#app/i18n/own-messages.server.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(termFields, async (ctx, { locale, words }) => {
  await setTerms(ctx, { locale, words: ownWords(locale, words) });
  return { to: said(paths.organisationWords({ in: locale }), "saved") };
});
export const loader = writeOnly;
