import type { Locale } from "#db/locales.ts";

/**
 * The name shown for an anonymous author in each language; the database stores the one in the
 * language of the challenge.
 */
export const anonymousNames: Record<Locale, string> = { en: "The author", nl: "De indiener" };

/**
 * Whether an id is that of a placeholder author. Placeholders cannot sign in and are in no list of
 * people.
 */
export const isPlaceholder = (id: string | null | undefined): boolean =>
  id?.startsWith("sealed_") === true;

/**
 * A name as shown to a reader: that of an anonymous author is translated to the reader's language.
 */
export const displayName = (name: string, locale: Locale): string =>
  Object.values(anonymousNames).includes(name) ? anonymousNames[locale] : name;
