// Written by npm run messages from the files in the folders beside it.
import type { Locale } from "#db/locales.ts";
import { email as enEmail } from "./en/email.ts";
import { screen as enScreen } from "./en/screen.ts";
import enTerms from "./en/terms.json";
import { email as nlEmail } from "./nl/email.ts";
import { screen as nlScreen } from "./nl/screen.ts";
import nlTerms from "./nl/terms.json";

type Catalogue = Readonly<Record<string, string>>;

/**
 * All messages of each language, and its default words for the terms an organisation may replace.
 */
export const catalogues: Record<
  Locale,
  { screen: Catalogue; email: Catalogue; terms: Catalogue & typeof enTerms }
> = {
  en: { screen: enScreen, email: enEmail, terms: enTerms },
  nl: { screen: nlScreen, email: nlEmail, terms: nlTerms },
};
