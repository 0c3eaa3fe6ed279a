import { type Locale, locales } from "#db/locales.ts";

export const posterSizes = ["a4", "a3", "slide"] as const;
export type PosterSize = (typeof posterSizes)[number];
/** One language; `both`: a page in each; `mixed`: both on the same page. */
export type PosterLanguage = Locale | "both" | "mixed";
export const posterLanguages: readonly PosterLanguage[] = [...locales, "both", "mixed"];
export type PosterOrder = { size: PosterSize; language: PosterLanguage; format: "pdf" | "png" };

/** Parses a file name such as "a4-nl.pdf". A PNG has one page, so it cannot be in both languages. */
export function parsePosterOrder(name: string): PosterOrder | null {
  const [, sizeName, languageName, format] = /^(\w+)-(\w+)\.(pdf|png)$/.exec(name) ?? [];
  const size = posterSizes.find((candidate) => candidate === sizeName);
  const language = posterLanguages.find((candidate) => candidate === languageName);
  if (!size || !language || (format !== "pdf" && format !== "png")) return null;
  return format === "png" && language === "both" ? null : { size, language, format };
}

export const posterFileName = ({ size, language, format }: PosterOrder): string =>
  `${size}-${language}.${format}`;
