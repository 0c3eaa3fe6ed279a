import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Nouns whose words only letters and the server say: never sent to a browser. */
const lettersOnly = ["mail", "template"];
/** Files that hold no sentences: what the language is called, and the words an organisation may replace. */
const apart = ["locale", "terms"];
const mark = (place: string) => `// Written by npm run words from the files ${place}.`;

/**
 * The code that binds together what stands in the folders of the languages: path → text. A folder with a locale.json is a
 * language, a .json file in it a noun; so a new noun or a new language is a matter of files alone. `root`: the project.
 */
export function languageIndex(root = "."): Record<string, string> {
  const folder = join(root, "app/i18n");
  const languages = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "locale.json")))
    .sort();
  const files: Record<string, string> = {
    "db/locales.ts": `${mark("in app/i18n")}\nexport const locales = [${languages.map((one) => `"${one}"`).join(", ")}] as const;\nexport type Locale = (typeof locales)[number];\n`,
    "app/i18n/locale-table.ts": localeTable(languages),
    "app/i18n/catalogues.server.ts": catalogues(languages),
  };
  for (const language of languages) {
    const { region } = JSON.parse(readFileSync(join(folder, language, "locale.json"), "utf8")) as {
      region: string;
    };
    const nouns = readdirSync(join(folder, language))
      .filter((file) => file.endsWith(".json"))
      .map((file) => file.slice(0, -5))
      .filter((noun) => !apart.includes(noun))
      .sort();
    const forms = new Intl.PluralRules(region)
      .resolvedOptions()
      .pluralCategories.map((form) => `"${form}"`)
      .sort()
      .join(" | ");
    files[`app/i18n/${language}/screen.ts`] = gathered(
      "screen",
      language,
      nouns.filter((noun) => !lettersOnly.includes(noun)),
      forms,
    );
    files[`app/i18n/${language}/letter.ts`] = gathered(
      "letter",
      language,
      nouns.filter((noun) => lettersOnly.includes(noun)),
      forms,
    );
  }
  return files;
}

const localeTable = (languages: string[]) => `${mark("in the folders beside it")}
import type { Locale } from "#db/locales.ts";
${languages.map((one) => `import ${one} from "./${one}/locale.json";`).join("\n")}

type About = { name: string; region: string; kinds: readonly string[] };

/** The languages of the product: the name speakers of it use, the region whose dates and numbers they expect, and the kinds of noun it has. */
export const localeTable: Record<Locale, About> = { ${languages.join(", ")} };
`;

const catalogues = (languages: string[]) => `${mark("in the folders beside it")}
import type { Locale } from "#db/locales.ts";
${languages
  .map(
    (one) => `import { letter as ${one}Letter } from "./${one}/letter.ts";
import { screen as ${one}Screen } from "./${one}/screen.ts";
import ${one}Terms from "./${one}/terms.json";`,
  )
  .join("\n")}

type Catalogue = Readonly<Record<string, string>>;

/** All that is said in each language, with its own words for the terms an organisation may replace. */
export const catalogues: Record<
  Locale,
  { screen: Catalogue; letter: Catalogue; terms: Catalogue & typeof enTerms }
> = {
${languages.map((one) => `  ${one}: { screen: ${one}Screen, letter: ${one}Letter, terms: ${one}Terms },`).join("\n")}
};
`;

function gathered(
  name: "screen" | "letter",
  language: string,
  nouns: string[],
  forms: string,
): string {
  const variable = (noun: string) =>
    noun.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const own = nouns.map((noun) => `import ${variable(noun)} from "./${noun}.json";`);
  const all = `{\n${nouns.map((noun) => `  ...${variable(noun)},`).join("\n")}\n}`;
  const lines =
    language === "en"
      ? [...own, "", `export const ${name} = ${all};`]
      : [
          `import type { ${name} as english } from "../en/${name}.ts";`,
          `import { translationOf } from "../messages.ts";`,
          ...own,
          "",
          `export const ${name} = translationOf<typeof english, ${forms}>()(${all});`,
        ];
  return `${mark("beside it")}\n${lines.join("\n")}\n`;
}
