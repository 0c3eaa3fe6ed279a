// Written by npm run words from the files in the folders beside it.
import type { Locale } from "#db/locales.ts";
import { letter as enLetter } from "./en/letter.ts";
import { screen as enScreen } from "./en/screen.ts";
import enTerms from "./en/terms.json";
import { letter as nlLetter } from "./nl/letter.ts";
import { screen as nlScreen } from "./nl/screen.ts";
import nlTerms from "./nl/terms.json";

type Catalogue = Readonly<Record<string, string>>;

/** All that is said in each language, with its own words for the terms an organisation may replace. */
export const catalogues: Record<
  Locale,
  { screen: Catalogue; letter: Catalogue; terms: Catalogue & typeof enTerms }
> = {
  en: { screen: enScreen, letter: enLetter, terms: enTerms },
  nl: { screen: nlScreen, letter: nlLetter, terms: nlTerms },
};
