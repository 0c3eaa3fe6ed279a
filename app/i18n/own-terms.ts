// An organisation's own words inside our sentences. A sentence names a term, never its word: {{term.idea}} and
// {{term.ideas}}, or {{Term.idea}} where it opens a sentence. What goes with the word is chosen by what kind of word it is:
// {{term.idea|dit|deze}} {{term.idea}} is "dit idee" but "deze suggestie". Kinds stand in locale.json, the words in terms.json.
import type { Locale } from "#db/locales.ts";

export type Catalogue = Readonly<Record<string, string>>;
/** The words of a language for the main terms; `kinds`: which kinds of word it has, in the order of a sentence's choices. */
export type Terms = { locale: Locale; kinds: readonly string[]; words: Catalogue };

const place = /\{\{\s*([tT]erm)\.([a-z-]+)((?:\|[^{}|]*)*)\s*\}\}/g;

/** A sentence in an organisation's own words. A term nobody knows shows itself. */
export function inTerms(sentence: string, { locale, kinds, words }: Terms): string {
  if (!sentence.includes("erm.")) return sentence;
  const said = sentence.replace(place, (whole, first: string, name: string, choices: string) => {
    if (choices)
      return chosen(choices.slice(1).split("|"), kinds.indexOf(words[`term.${name}.kind`] ?? ""));
    const term = words[`term.${name}`];
    if (term === undefined) return whole;
    return first === "Term" ? capital(term, locale) : term;
  });
  return said.replace(/ {2,}/g, " ").trim(); // a term may be nothing: who says "back it" in place of "vote for it" has no "for"
}

// The last choice stands for the kinds that follow: "dit" for het, "deze" for every de.
const chosen = (choices: string[], kind: number) =>
  choices[Math.min(Math.max(kind, 0), choices.length - 1)]!;

/** The first letter large, as a language does it: Dutch has ij as one. */
export function capital(word: string, locale: Locale): string {
  const first = locale === "nl" && word.startsWith("ij") ? 2 : 1;
  return word.slice(0, first).toLocaleUpperCase(locale) + word.slice(first);
}

/** Every term a sentence names, for whoever checks sentences. */
export const termsIn = (sentence: string): string[] =>
  [...sentence.matchAll(place)].map((found) => `term.${found[2]}`);
