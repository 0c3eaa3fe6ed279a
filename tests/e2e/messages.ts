import { readdirSync, readFileSync } from "node:fs";
import { replaceTerms } from "#app/i18n/own-terms.ts";

const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));

/** The messages of a language, read from their files, so that journeys find buttons and fields by their text. */
export function messagesOf(locale: "en" | "nl") {
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
    catalogue: read(`${folder}/terms.json`),
  };
  return (key: string, values: Record<string, string | number> = {}): string => {
    const sentence = all[key];
    if (sentence === undefined) throw new Error(`No sentence ${key} in ${locale}`);
    return replaceTerms(sentence, terms).replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
      String(values[name]),
    );
  };
}
