import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Nouns with messages that only emails and the server use; never sent to a browser. */
const emailsOnly = ["mail", "template"];
/** Files without messages: facts about the language, and the terms an organisation may replace. */
const notMessages = ["locale", "terms"];
const generatedNote = (place: string) => `// Written by npm run messages from the files ${place}.`;

/**
 * The code that binds the message files together, as path → source. A folder with a locale.json is
 * a language, and a .json file in it a noun, so a new one of either needs no code. `root`: the
 * project.
 */
export function languageIndex(root = "."): Record<string, string> {
  const folder = join(root, "app/i18n");
  const languages = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "locale.json")))
    .sort();
  const files: Record<string, string> = {
    "db/locales.ts": localesSource(languages),
    "app/i18n/locale-table.ts": localeTableSource(languages),
    "app/i18n/catalogues.server.ts": cataloguesSource(languages),
  };
  for (const language of languages) {
    const nouns = readNouns(join(folder, language));
    const pluralForms = readPluralForms(join(folder, language));
    const source = (name: CatalogueName, ownNouns: string[]) =>
      catalogueSource(name, language, ownNouns, pluralForms);
    files[`app/i18n/${language}/screen.ts`] = source(
      "screen",
      nouns.filter((noun) => !emailsOnly.includes(noun)),
    );
    files[`app/i18n/${language}/email.ts`] = source(
      "email",
      nouns.filter((noun) => emailsOnly.includes(noun)),
    );
  }
  return files;
}

const readNouns = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length))
    .filter((noun) => !notMessages.includes(noun))
    .sort();

/** The plural forms of a language as a union type. */
function readPluralForms(folder: string): string {
  const { region } = JSON.parse(readFileSync(join(folder, "locale.json"), "utf8")) as {
    region: string;
  };
  return new Intl.PluralRules(region)
    .resolvedOptions()
    .pluralCategories.map((form) => `"${form}"`)
    .sort()
    .join(" | ");
}

const localesSource = (languages: string[]) => `${generatedNote("in app/i18n")}
export const locales = [${languages.map((language) => `"${language}"`).join(", ")}] as const;
export type Locale = (typeof locales)[number];
`;

const localeTableSource = (languages: string[]) => `${generatedNote("in the folders beside it")}
import type { Locale } from "#db/locales.ts";
${languages.map((language) => `import ${language} from "./${language}/locale.json";`).join("\n")}

type LocaleInfo = { name: string; region: string; kinds: readonly string[] };

/** Each language: its own name, the region whose dates and numbers it uses, its kinds of noun. */
export const localeTable: Record<Locale, LocaleInfo> = { ${languages.join(", ")} };
`;

const cataloguesSource = (languages: string[]) => `${generatedNote("in the folders beside it")}
import type { Locale } from "#db/locales.ts";
${languages
  .map(
    (language) => `import { email as ${language}Email } from "./${language}/email.ts";
import { screen as ${language}Screen } from "./${language}/screen.ts";
import ${language}Terms from "./${language}/terms.json";`,
  )
  .join("\n")}

type Catalogue = Readonly<Record<string, string>>;

/**
 * All messages of each language, and its default words for the terms an organisation may replace.
 */
export const catalogues: Record<
  Locale,
  { screen: Catalogue; email: Catalogue; terms: Catalogue & typeof enTerms }
> = {
${languages.map(catalogueEntry).join("\n")}
};
`;

const catalogueEntry = (language: string) =>
  `  ${language}: { screen: ${language}Screen, email: ${language}Email, terms: ${language}Terms },`;

type CatalogueName = "screen" | "email";

function catalogueSource(
  name: CatalogueName,
  language: string,
  nouns: string[],
  pluralForms: string,
): string {
  const variables = nouns.map((noun) =>
    noun.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
  );
  const imports = nouns.map((noun, index) => `import ${variables[index]} from "./${noun}.json";`);
  const merged = `{\n${variables.map((variable) => `  ...${variable},`).join("\n")}\n}`;
  const lines =
    language === "en"
      ? [...imports, "", `export const ${name} = ${merged};`]
      : [
          `import type { ${name} as english } from "../en/${name}.ts";`,
          `import { checkedTranslation } from "../messages.ts";`,
          ...imports,
          "",
          `export const ${name} = checkedTranslation<typeof english, ${pluralForms}>()(${merged});`,
        ];
  return `${generatedNote("beside it")}\n${lines.join("\n")}\n`;
}
