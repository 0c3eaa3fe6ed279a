import { readdirSync, readFileSync } from "node:fs";

/** The sentences of a language, straight from their files: journeys speak of buttons and fields as people read them. */
export function wordsOf(locale: "en" | "nl") {
  const folder = `app/i18n/${locale}`;
  const all = Object.assign({}, ...readdirSync(folder).filter((file) => file.endsWith(".json")).map((file) => JSON.parse(readFileSync(`${folder}/${file}`, "utf8")))) as Record<string, string>;
  return (key: string, values: Record<string, string | number> = {}): string => {
    const sentence = all[key];
    if (sentence === undefined) throw new Error(`No sentence ${key} in ${locale}`);
    return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  };
}
