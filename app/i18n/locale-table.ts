// Written by npm run words from the files in the folders beside it.
import type { Locale } from "#db/locales.ts";
import en from "./en/locale.json";
import nl from "./nl/locale.json";

type About = { name: string; region: string; kinds: readonly string[] };

/** The languages of the product: the name speakers of it use, the region whose dates and numbers they expect, and the kinds of noun it has. */
export const localeTable: Record<Locale, About> = { en, nl };
