// Written by npm run messages from the files in the folders beside it.
import type { Locale } from "#db/locales.ts";
import en from "./en/locale.json";
import nl from "./nl/locale.json";

type LocaleInfo = { name: string; region: string; kinds: readonly string[] };

/** Each language: its own name, the region whose dates and numbers it uses, its kinds of noun. */
export const localeTable: Record<Locale, LocaleInfo> = { en, nl };
