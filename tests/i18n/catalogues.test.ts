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
const forms = /_(zero|one|two|few|many|other)$/;
const bases = (messages: Record<string, string>) =>
  [...new Set(Object.keys(messages).map((key) => key.replace(forms, "")))].sort();
const holes = (message: string) =>
  [...new Set([...message.matchAll(/\{\{\s*([\w-]+)\s*\}\}/g)].map((hole) => hole[1]))].sort();

test.each(others)("%s has the same files as English", (locale) => {
  expect(nouns(locale)).toEqual(nouns("en"));
});

test.each(others.flatMap((locale) => nouns("en").map((file) => [locale, file] as const)))(
  "%s/%s says what English says, no more and no less",
  (locale, file) => {
    expect(bases(read(locale, file))).toEqual(bases(read("en", file)));
  },
);

test.each(others.flatMap((locale) => nouns("en").map((file) => [locale, file] as const)))(
  "%s/%s fills in the same things as English",
  (locale, file) => {
    const [english, mine] = [read("en", file), read(locale, file)];
    const wrong = Object.keys(mine).filter((key) => {
      const source = english[key] ?? english[key.replace(forms, "_other")];
      return (
        source !== undefined &&
        holes(source)
          .filter((hole) => hole !== "count")
          .join() !==
          holes(mine[key]!)
            .filter((hole) => hole !== "count")
            .join()
      );
    });
    expect(wrong).toEqual([]);
  },
);

test.each(locales)("%s has every plural its language needs", (locale) => {
  const needed = new Intl.PluralRules(localeTable[locale].region).resolvedOptions()
    .pluralCategories;
  const lacking = nouns(locale).flatMap((file) => {
    const messages = read(locale, file);
    const plural = bases(messages).filter((base) =>
      Object.keys(messages).some((key) => key !== base && key.replace(forms, "") === base),
    );
    return plural.flatMap((base) =>
      needed
        .filter((form) => !Object.hasOwn(messages, `${base}_${form}`))
        .map((form) => `${base}_${form}`),
    );
  });
  expect(lacking).toEqual([]);
});

test.each(locales)("in %s the first word of a key tells in which file it stands", (locale) => {
  const homes = new Map<string, Set<string>>();
  for (const file of nouns(locale)) {
    for (const key of Object.keys(read(locale, file)))
      homes.set(key.split(".")[0]!, (homes.get(key.split(".")[0]!) ?? new Set()).add(file));
  }
  expect(
    [...homes]
      .filter(([, files]) => files.size > 1)
      .map(([word, files]) => `${word}: ${[...files].join(", ")}`),
  ).toEqual([]);
});

test.each(locales)("no sentence of %s is empty or has loose ends", (locale) => {
  const wrong = nouns(locale)
    .flatMap((file) => Object.entries(read(locale, file)))
    .filter(([, said]) => said.trim() === "" || said !== said.trim());
  expect(wrong).toEqual([]);
});

test("what npm run words writes is up to date", () => {
  const stale = Object.entries(languageIndex())
    .filter(([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text)
    .map(([path]) => path);
  expect(stale, "run npm run words").toEqual([]);
});
