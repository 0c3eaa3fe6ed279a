import type { Locale } from "#db/locales.ts";
import { catalogues } from "./catalogues.server.ts";
import { localeTable } from "./locale-table.ts";
import type { Catalogue } from "./own-terms.ts";
import { type OwnTerms, ownLanguage } from "./translator.server.ts";

const isKind = (key: string) => key.endsWith(".kind");
/** Terms that may be empty: "back it" instead of "vote for it" needs no "for". */
const mayBeEmpty = new Set(["term.vote-for", "term.vote-on"]);

/**
 * The entered words that differ from the defaults. An empty field restores the default; unknown
 * keys and unknown kinds are dropped.
 */
export function changedTerms(locale: Locale, entered: Catalogue): Record<string, string> {
  const { terms } = catalogues[locale];
  return Object.fromEntries(
    Object.entries(entered).filter(
      ([key, word]) =>
        Object.hasOwn(terms, key) &&
        word !== (terms as Catalogue)[key] &&
        (word !== "" || mayBeEmpty.has(key)) &&
        (!isKind(key) || localeTable[locale].kinds.includes(word)),
    ),
  );
}

type Term = {
  key: string;
  word: string;
  defaultWord: string;
  /** A message that uses the term. */
  sample: string | null;
  kind: string | null;
};
export type TermGroup = { name: string; terms: Term[] };

// Which terms are edited together. Further forms of a language belong to the last group.
const groups: Record<string, RegExp> = {
  challenge: /^challenges?$|^challenge-/,
  idea: /^ideas?$/,
  contribution: /^contributions?$/,
  vote: /^vot|^to-vote/,
  jury: /^jur|^shortlist/,
  winner: /./,
};

/** The terms of a language as an organisation has them, in groups. */
export function termGroups(locale: Locale, own: OwnTerms): TermGroup[] {
  const defaults: Catalogue = catalogues[locale].terms;
  const current: Catalogue = { ...defaults, ...own[locale] };
  const { all } = ownLanguage(locale, own);
  const remainingKeys = new Set(Object.keys(defaults).filter((key) => !isKind(key)));
  return Object.entries(groups).map(([name, pattern]) => ({
    name,
    terms: [...remainingKeys]
      .filter((key) => pattern.test(key.slice("term.".length)))
      .map((key) => {
        remainingKeys.delete(key);
        return {
          key,
          word: current[key]!,
          defaultWord: defaults[key]!,
          sample: all[`organisation.sample.${key.slice("term.".length)}`] ?? null,
          kind: current[`${key}.kind`] ?? null,
        };
      }),
  }));
}
