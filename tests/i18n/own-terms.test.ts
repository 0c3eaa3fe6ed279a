import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { catalogues } from "#app/i18n/catalogues.server.ts";
import { localeTable } from "#app/i18n/locale-table.ts";
import { capitalise, findTerms, replaceTerms } from "#app/i18n/own-terms.ts";
import { ownLanguage } from "#app/i18n/translator.server.ts";
import { type Locale, locales } from "#db/locales.ts";

const dutch = {
  "term.idea": "suggestie",
  "term.ideas": "suggesties",
  "term.idea.kind": "de (zij)",
};
const defaultTerms = (locale: Locale) => ({
  locale,
  kinds: localeTable[locale].kinds,
  catalogue: catalogues[locale].terms,
});
const replaceDutch = (message: string, own = {}) =>
  replaceTerms(message, { ...defaultTerms("nl"), catalogue: { ...catalogues.nl.terms, ...own } });

test("replaceTerms: uses the organisation's terms, and the words that agree with them", () => {
  const sentence =
    "{{Term.idea|Dit|Deze}} {{term.idea}} is {{term.idea|het|hem|haar}}; {{Term.ideas}} {{count}}";
  expect(replaceDutch(sentence)).toBe("Dit idee is het; Ideeën {{count}}");
  expect(replaceDutch(sentence, dutch)).toBe("Deze suggestie is haar; Suggesties {{count}}");
});

test("replaceTerms: a term at the start of a sentence is capitalised by the rules of its language", () => {
  expect(replaceDutch("{{Term.idea}} van de week", { "term.idea": "ijsbreker" })).toBe(
    "IJsbreker van de week",
  );
  expect(capitalise("éénmaal", "nl")).toBe("Éénmaal");
});

test("replaceTerms: an empty term leaves no double space", () => {
  expect(
    replaceDutch("{{Term.vote-now}} {{term.vote-for}} “{{title}}”", {
      "term.vote-now": "steun",
      "term.vote-for": "",
    }),
  ).toBe("Steun “{{title}}”");
});

test.each(locales)(
  "terms of %s: every term has a word, and every kind exists in the language",
  (locale) => {
    const { terms } = catalogues[locale];
    expect(Object.keys(catalogues.en.terms).filter((key) => !Object.hasOwn(terms, key))).toEqual(
      [],
    );
    expect(
      Object.entries(terms).filter(
        ([key, word]) => key.endsWith(".kind") && !localeTable[locale].kinds.includes(word),
      ),
    ).toEqual([]);
  },
);

test.each(locales)(
  "messages of %s: every named term has a word, and a kind where words depend on it",
  (locale) => {
    const { terms, screen, email } = catalogues[locale];
    const invalid = Object.entries({ ...screen, ...email }).filter(
      ([, sentence]) =>
        /[tT]erm[.|]/.test(replaceTerms(sentence, defaultTerms(locale))) ||
        findTerms(sentence).some((term) => !Object.hasOwn(terms, term)) ||
        [...sentence.matchAll(/erm\.([a-z-]+)\|/g)].some(
          ([, name]) => !Object.hasOwn(terms, `term.${name}.kind`),
        ),
    );
    expect(invalid).toEqual([]);
  },
);

test.each(locales)(
  "messages of %s: with the default terms they read as before terms were introduced",
  (locale) => {
    const before =
      (
        JSON.parse(readFileSync("tests/i18n/messages-before-terms.json", "utf8")) as Partial<
          Record<Locale, Record<string, string>>
        >
      )[locale] ?? {};
    const changed = Object.entries(before)
      .map(([sentence, was]) => ({ now: replaceTerms(sentence, defaultTerms(locale)), was }))
      .filter(({ now, was }) => now !== was);
    expect(changed).toEqual([]);
  },
);

const messagesOf = (locale: Locale) =>
  Object.entries({ ...catalogues[locale].screen, ...catalogues[locale].email });
const withoutTerms = (sentence: string) => sentence.replace(/\{\{[^}]*\}\}/g, "{}");

test.each(locales)(
  "messages of %s: none contains the word of a term, only its name, as in {{term.idea}} (app/i18n/README.md)",
  (locale) => {
    const words = Object.entries(catalogues[locale].terms)
      .filter(([key]) => !/\.kind$|^term\.(vote-on|vote-for)$/.test(key))
      .map(([, word]) => word);
    const anyTerm = new RegExp(`(?<![\\p{L}-])(?:${words.join("|")})(?![\\p{L}])`, "iu");
    expect(
      messagesOf(locale)
        .filter(([, sentence]) => anyTerm.test(withoutTerms(sentence)))
        .map(([key, sentence]) => `${key}: ${sentence}`),
    ).toEqual([]);
  },
);

// Words that must depend on the kind of a term when they come right before it.
const dependentWords: Partial<Record<Locale, RegExp>> = {
  nl: new RegExp(
    [
      "(?<![\\p{L}|])",
      "(?:dit|deze|dat|die|het|de|elke?|iedere?|welke?|ons|onze",
      "|(?:een|geen|elk) (?:ander|andere|nieuwe?|later|latere))",
      " \\{\\{term\\.([a-z-]+)\\}\\}(?!\\p{L})",
    ].join(""),
    "iu",
  ),
  en: /(?<![\p{L}|])an? \{\{term\.([a-z-]+)\}\}(?!\p{L})/iu,
};

test.each(locales)(
  "messages of %s: words before a term depend on its kind: {{term.idea|dit|deze}} {{term.idea}}",
  (locale) => {
    const invariable = messagesOf(locale).filter(([, sentence]) => {
      const term = dependentWords[locale]?.exec(sentence)?.[1];
      return term && Object.hasOwn(catalogues[locale].terms, `term.${term}.kind`);
    });
    expect(invariable).toEqual([]);
  },
);

test("ownLanguage: another word for an idea appears in every message of screens and emails", () => {
  const own = {
    nl: { "term.idea": "suggestie", "term.ideas": "suggesties", "term.idea.kind": "de (zij)" },
  };
  const { all, t } = ownLanguage("nl", own);
  expect(
    Object.entries(all).filter(([, sentence]) => /\bidee/i.test(withoutTerms(sentence))),
  ).toEqual([]);
  expect(t("idea.path")).toBe("De weg van deze suggestie");
  expect(t("challenge.ideas")).toBe("Suggesties");
  expect(t("challenge.to-the-ideas", { count: 3 })).toBe("3 suggesties");
  expect(t("mail.idea-answered.news", { byName: "Noor" })).toBe(
    "Noor las de suggestie en schreef:",
  );
  expect(ownLanguage("nl").t("idea.path")).toBe("De weg van dit idee");
  expect(ownLanguage("nl", own).version).not.toBe(ownLanguage("nl").version);
});
