// Chooses the language of a page. To add a language, see README.md beside this file.
import type { Locale } from "#db/locales.ts";
import { localeTable } from "./locale-table.ts";

export const isLocale = (value: unknown): value is Locale =>
  typeof value === "string" && Object.hasOwn(localeTable, value);

/**
 * In this order: the choice on this device, the person's setting, the first language the browser
 * accepts and we have, the organisation's language, English.
 */
export function chooseLocale(preferences: {
  cookie?: string | null;
  setting?: string | null;
  accept?: string | null;
  fallback?: Locale | undefined;
}): Locale {
  if (isLocale(preferences.cookie)) return preferences.cookie;
  if (isLocale(preferences.setting)) return preferences.setting;
  return acceptedLanguages(preferences.accept ?? "").find(isLocale) ?? preferences.fallback ?? "en";
}

// "nl-BE;q=0.8, en" → ["en", "nl"]: ordered by preference, without regions.
function acceptedLanguages(accept: string): string[] {
  return accept
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters
        .map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1])
        .find(Boolean);
      return {
        language: tag.trim().toLowerCase().split("-")[0] ?? "",
        quality: quality === undefined ? 1 : Number(quality),
      };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language);
}
