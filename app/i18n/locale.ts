// Which language somebody reads. Adding one: README.md beside this file.
import type { Locale } from "#db/locales.ts";
import { localeTable } from "./locale-table.ts";

export const isLocale = (value: unknown): value is Locale =>
  typeof value === "string" && Object.hasOwn(localeTable, value);

/** Chosen on this device, else the person's own setting, else the first the browser asks for that we have, else the organisation's usual one, else English. */
export function chooseLocale(asked: {
  cookie?: string | null;
  setting?: string | null;
  accept?: string | null;
  usual?: Locale | undefined;
}): Locale {
  if (isLocale(asked.cookie)) return asked.cookie;
  if (isLocale(asked.setting)) return asked.setting;
  return wishes(asked.accept ?? "").find(isLocale) ?? asked.usual ?? "en";
}

// "nl-BE;q=0.8, en" → ["en", "nl"]: the most wanted first, the region left off.
function wishes(accept: string): string[] {
  return accept
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean);
      return {
        language: tag.trim().toLowerCase().split("-")[0] ?? "",
        quality: quality === undefined ? 1 : Number(quality),
      };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language);
}
