import { type Locale, locales } from "#db/locales.ts";

export const posterSizes = ["a4", "a3", "slide"] as const;
export type PosterSize = (typeof posterSizes)[number];
/** One language; `both`: a page in each; `mixed`: each on the same sheet. */
export type PosterLanguage = Locale | "both" | "mixed";
export const posterLanguages: readonly PosterLanguage[] = [...locales, "both", "mixed"];
export type PosterOrder = { size: PosterSize; language: PosterLanguage; as: "pdf" | "png" };

/** "a4-nl.pdf": what somebody asks for is the name of the file. A picture has one page. */
export function orderOf(name: string): PosterOrder | null {
  const [, size, language, as] = /^(\w+)-(\w+)\.(pdf|png)$/.exec(name) ?? [];
  const order = {
    size: posterSizes.find((one) => one === size),
    language: posterLanguages.find((one) => one === language),
    as: as as PosterOrder["as"],
  };
  return order.size && order.language && !(order.as === "png" && order.language === "both")
    ? (order as PosterOrder)
    : null;
}

export const orderName = ({ size, language, as }: PosterOrder): string =>
  `${size}-${language}.${as}`;
