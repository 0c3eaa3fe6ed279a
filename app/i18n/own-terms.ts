// An organisation's own terms inside messages. A message names a term instead of its word:
// {{term.idea}} and {{term.ideas}}, or {{Term.idea}} at the start of a sentence. Words that agree
// with
// the term are chosen by its kind: {{term.idea|dit|deze}} {{term.idea}} is "dit idee" but "deze
// suggestie". The kinds are in locale.json, the words in terms.json.
import type { Locale } from "#db/locales.ts";

export type Catalogue = Readonly<Record<string, string>>;
/**
 * The terms of a language; `kinds`: its kinds of noun, in the order of the choices in a message.
 */
export type Terms = { locale: Locale; kinds: readonly string[]; catalogue: Catalogue };

const termPattern = /\{\{\s*([tT]erm)\.([a-z-]+)((?:\|[^{}|]*)*)\s*\}\}/g;

/** Replaces the terms of a message by their words. An unknown term stays as it is. */
export function replaceTerms(message: string, { locale, kinds, catalogue }: Terms): string {
  if (!message.includes("erm.")) return message;
  const replaced = message.replace(
    termPattern,
    (placeholder, prefix: string, name: string, choices: string) => {
      if (choices) {
        const kind = kinds.indexOf(catalogue[`term.${name}.kind`] ?? "");
        return chooseByKind(choices.slice(1).split("|"), kind);
      }
      const word = catalogue[`term.${name}`];
      if (word === undefined) return placeholder;
      return prefix === "Term" ? capitalise(word, locale) : word;
    },
  );
  // A term may be empty: "back it" instead of "vote for it" has no "for".
  return replaced.replace(/ {2,}/g, " ").trim();
}

// The last choice covers the kinds that follow: "dit" for het, "deze" for every de.
const chooseByKind = (choices: string[], kind: number) =>
  choices[Math.min(Math.max(kind, 0), choices.length - 1)]!;

/** Capitalises the first letter by the rules of a language: Dutch treats ij as one. */
export function capitalise(word: string, locale: Locale): string {
  const first = locale === "nl" && word.startsWith("ij") ? 2 : 1;
  return word.slice(0, first).toLocaleUpperCase(locale) + word.slice(first);
}

/** The keys of the terms in a message. */
export const findTerms = (message: string): string[] =>
  [...message.matchAll(termPattern)].map(([, , name]) => `term.${name}`);
