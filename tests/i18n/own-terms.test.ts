import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { catalogues } from "#app/i18n/catalogues.server.ts";
import { localeTable } from "#app/i18n/locale-table.ts";
import { capital, inTerms, termsIn } from "#app/i18n/own-terms.ts";
import { speech } from "#app/i18n/translator.server.ts";
import { type Locale, locales } from "#db/locales.ts";

const dutch = {
  "term.idea": "suggestie",
  "term.ideas": "suggesties",
  "term.idea.kind": "de (zij)",
};
const usual = (locale: Locale) => ({
  locale,
  kinds: localeTable[locale].kinds,
  words: catalogues[locale].terms,
});
const say = (sentence: string, own = {}) =>
  inTerms(sentence, { ...usual("nl"), words: { ...catalogues.nl.terms, ...own } });

test("a sentence is said in the organisation's words, with what goes with them", () => {
  const sentence =
    "{{Term.idea|Dit|Deze}} {{term.idea}} is {{term.idea|het|hem|haar}}; {{Term.ideas}} {{count}}";
  expect(say(sentence)).toBe("Dit idee is het; Ideeën {{count}}");
  expect(say(sentence, dutch)).toBe("Deze suggestie is haar; Suggesties {{count}}");
});

test("a word that opens a sentence has a capital, as its language does it", () => {
  expect(say("{{Term.idea}} van de week", { "term.idea": "ijsbreker" })).toBe(
    "IJsbreker van de week",
  );
  expect(capital("éénmaal", "nl")).toBe("Éénmaal");
});

test("a term that is nothing leaves no gap", () => {
  expect(
    say("{{Term.vote-now}} {{term.vote-for}} “{{title}}”", {
      "term.vote-now": "steun",
      "term.vote-for": "",
    }),
  ).toBe("Steun “{{title}}”");
});

test.each(locales)("%s has a word for every term, and every kind is one it has", (locale) => {
  const { terms } = catalogues[locale];
  expect(Object.keys(catalogues.en.terms).filter((key) => !Object.hasOwn(terms, key))).toEqual([]);
  expect(
    Object.entries(terms).filter(
      ([key, word]) => key.endsWith(".kind") && !localeTable[locale].kinds.includes(word),
    ),
  ).toEqual([]);
});

test.each(locales)(
  "every term a sentence of %s names has a word, and a kind where it chooses",
  (locale) => {
    const { terms, screen, letter } = catalogues[locale];
    const wrong = Object.entries({ ...screen, ...letter }).filter(
      ([, sentence]) =>
        /[tT]erm[.|]/.test(inTerms(sentence, usual(locale))) ||
        termsIn(sentence).some((term) => !Object.hasOwn(terms, term)) ||
        [...sentence.matchAll(/erm\.([a-z-]+)\|/g)].some(
          ([, name]) => !Object.hasOwn(terms, `term.${name}.kind`),
        ),
    );
    expect(wrong).toEqual([]);
  },
);

test.each(locales)(
  "with our own words every sentence of %s reads as it did before it named its terms",
  (locale) => {
    const before =
      (
        JSON.parse(readFileSync("tests/i18n/messages-before-terms.json", "utf8")) as Partial<
          Record<Locale, Record<string, string>>
        >
      )[locale] ?? {};
    const other = Object.entries(before)
      .map(([sentence, was]) => ({ now: inTerms(sentence, usual(locale)), was }))
      .filter(({ now, was }) => now !== was);
    expect(other).toEqual([]);
  },
);

const sentencesOf = (locale: Locale) =>
  Object.entries({ ...catalogues[locale].screen, ...catalogues[locale].letter });
const besideTerms = (sentence: string) => sentence.replace(/\{\{[^}]*\}\}/g, "{}");

test.each(locales)(
  "no sentence of %s says a main term itself: it names it, as in {{term.idea}} (app/i18n/README.md)",
  (locale) => {
    const words = Object.entries(catalogues[locale].terms)
      .filter(([key]) => !/\.kind$|^term\.(vote-on|vote-for)$/.test(key))
      .map(([, word]) => word);
    const aloud = new RegExp(`(?<![\\p{L}-])(?:${words.join("|")})(?![\\p{L}])`, "iu");
    expect(
      sentencesOf(locale)
        .filter(([, sentence]) => aloud.test(besideTerms(sentence)))
        .map(([key, sentence]) => `${key}: ${sentence}`),
    ).toEqual([]);
  },
);

// What must be chosen by the kind of a word when it stands right before it.
const bends: Partial<Record<Locale, RegExp>> = {
  nl: /(?<![\p{L}|])(?:dit|deze|dat|die|het|de|elke?|iedere?|welke?|ons|onze|(?:een|geen|elk) (?:ander|andere|nieuwe?|later|latere)) \{\{term\.([a-z-]+)\}\}(?!\p{L})/iu,
  en: /(?<![\p{L}|])an? \{\{term\.([a-z-]+)\}\}(?!\p{L})/iu,
};

test.each(locales)(
  "what goes with a term bends with it in %s: {{term.idea|dit|deze}} {{term.idea}}",
  (locale) => {
    const stiff = sentencesOf(locale).filter(([, sentence]) => {
      const term = bends[locale]?.exec(sentence)?.[1];
      return term && Object.hasOwn(catalogues[locale].terms, `term.${term}.kind`);
    });
    expect(stiff).toEqual([]);
  },
);

test("another word for an idea shows wherever ideas are spoken of, in screens and letters", () => {
  const own = {
    nl: { "term.idea": "suggestie", "term.ideas": "suggesties", "term.idea.kind": "de (zij)" },
  };
  const { all, t } = speech("nl", own);
  expect(
    Object.entries(all).filter(([, sentence]) => /\bidee/i.test(besideTerms(sentence))),
  ).toEqual([]);
  expect(t("idea.path")).toBe("De weg van deze suggestie");
  expect(t("challenge.ideas")).toBe("Suggesties");
  expect(t("challenge.to-the-ideas", { count: 3 })).toBe("3 suggesties");
  expect(t("mail.idea-answered.news", { byName: "Noor" })).toBe(
    "Noor las de suggestie en schreef:",
  );
  expect(speech("nl").t("idea.path")).toBe("De weg van dit idee");
  expect(speech("nl", own).edition).not.toBe(speech("nl").edition);
});
