import type { Locale } from "#db/locales.ts";

/** What stands where a name is sealed, in each language; the database keeps that of the idea's challenge. */
export const sealedNames: Record<Locale, string> = { en: "The author", nl: "De indiener" };

/** Is this whoever stands for a sealed name? They never come in, and are in no list of people. */
export const isSealed = (id: string | null | undefined): boolean =>
  id?.startsWith("sealed_") === true;

/** A name for whoever reads it: nobody's is said in their own language. */
export const shownName = (name: string, locale: Locale): string =>
  Object.values(sealedNames).includes(name) ? sealedNames[locale] : name;
