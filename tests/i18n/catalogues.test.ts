import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { languageIndex } from "#app/i18n/language-index.server.ts";
import { localeTable } from "#app/i18n/locale-table.ts";
import { locales } from "#db/locales.ts";

const folder = "app/i18n";
const others = locales.filter((locale) => locale !== "en");
const nouns = (locale: string) =>
  readdirSync(`${folder}/${locale}`).filter(
    (file) => file.endsWith(".json") && !["locale.json", "terms.json"].includes(file),
  );
const read = (locale: string, file: string) =>
  JSON.parse(readFileSync(`${folder}/${locale}/${file}`, "utf8")) as Record<string, string>;
const pluralSuffix = /_(zero|one|two|few|many|other)$/;
const baseKeys = (messages: Record<string, string>) =>
  [...new Set(Object.keys(messages).map((key) => key.replace(pluralSuffix, "")))].sort();
// Without `count`, which a plural form such as "one idea" may leave out.
const placeholders = (message: string) =>
  [...new Set([...message.matchAll(/\{\{\s*([\w-]+)\s*\}\}/g)].map(([, name]) => name))]
    .filter((name) => name !== "count")
    .sort();

test.each(others)("message files of %s: the same as in English", (locale) => {
  expect(nouns(locale)).toEqual(nouns("en"));
});

test.each(others.flatMap((locale) => nouns("en").map((file) => [locale, file] as const)))(
  "messages of %s/%s: exactly the keys of the English file",
  (locale, file) => {
    expect(baseKeys(read(locale, file))).toEqual(baseKeys(read("en", file)));
  },
);

test.each(others.flatMap((locale) => nouns("en").map((file) => [locale, file] as const)))(
  "messages of %s/%s: the same placeholders as in English",
  (locale, file) => {
    const [english, translation] = [read("en", file), read(locale, file)];
    const wrong = Object.keys(translation).filter((key) => {
      const source = english[key] ?? english[key.replace(pluralSuffix, "_other")];
      return (
        source !== undefined &&
        placeholders(source).join() !== placeholders(translation[key]!).join()
      );
    });
    expect(wrong).toEqual([]);
  },
);

test.each(locales)("plurals of %s: every form its language needs", (locale) => {
  const needed = new Intl.PluralRules(localeTable[locale].region).resolvedOptions()
    .pluralCategories;
  const missing = nouns(locale).flatMap((file) => {
    const messages = read(locale, file);
    const plural = baseKeys(messages).filter((base) =>
      Object.keys(messages).some((key) => key !== base && key.replace(pluralSuffix, "") === base),
    );
    return plural.flatMap((base) =>
      needed
        .filter((form) => !Object.hasOwn(messages, `${base}_${form}`))
        .map((form) => `${base}_${form}`),
    );
  });
  expect(missing).toEqual([]);
});

test.each(locales)("keys of %s: the first part belongs to one file only", (locale) => {
  const filesByPrefix = new Map<string, Set<string>>();
  for (const file of nouns(locale)) {
    for (const key of Object.keys(read(locale, file)))
      filesByPrefix.set(
        key.split(".")[0]!,
        (filesByPrefix.get(key.split(".")[0]!) ?? new Set()).add(file),
      );
  }
  expect(
    [...filesByPrefix]
      .filter(([, files]) => files.size > 1)
      .map(([prefix, files]) => `${prefix}: ${[...files].join(", ")}`),
  ).toEqual([]);
});

test.each(locales)("messages of %s: none is empty or starts or ends with a space", (locale) => {
  const wrong = nouns(locale)
    .flatMap((file) => Object.entries(read(locale, file)))
    .filter(([, message]) => message.trim() === "" || message !== message.trim());
  expect(wrong).toEqual([]);
});

test("languageIndex: the generated files are up to date", () => {
  const stale = Object.entries(languageIndex())
    .filter(([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text)
    .map(([path]) => path);
  expect(stale, "run npm run messages").toEqual([]);
});
