import type { Locale } from "#db/locales.ts";

/**
 * The name shown for an anonymous author in each language; the database stores the one in the
 * language of the challenge.
 */
export const anonymousNames: Record<Locale, string> = { en: "The author", nl: "De indiener" };

/**
 * The name of a person as shown to a reader: that of an anonymous author is translated to the
 * reader's language. A placeholder author whose name was revealed has the real name.
 */
export const displayName = (
  { name, isAnonymous }: { name: string; isAnonymous: boolean },
  locale: Locale,
): string =>
  isAnonymous && Object.values(anonymousNames).includes(name) ? anonymousNames[locale] : name;
