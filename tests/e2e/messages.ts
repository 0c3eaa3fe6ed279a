import { readdirSync, readFileSync } from "node:fs";
import { inTerms } from "#app/i18n/own-terms.ts";

const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));

/** The sentences of a language, straight from their files: journeys speak of buttons and fields as people read them. */
export function wordsOf(locale: "en" | "nl") {
  const folder = `app/i18n/${locale}`;
  const all = Object.assign(
    {},
    ...readdirSync(folder)
      .filter((file) => file.endsWith(".json"))
      .map((file) => read(`${folder}/${file}`)),
  ) as Record<string, string>;
  const terms = {
    locale,
    kinds: read(`${folder}/locale.json`).kinds,
    words: read(`${folder}/terms.json`),
  };
  return (key: string, values: Record<string, string | number> = {}): string => {
    const sentence = all[key];
    if (sentence === undefined) throw new Error(`No sentence ${key} in ${locale}`);
    return inTerms(sentence, terms).replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
      String(values[name]),
    );
  };
}
