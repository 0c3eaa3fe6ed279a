import type { Locale } from "#db/locales.ts";
import { catalogues } from "./catalogues.server.ts";
import { localeTable } from "./locale-table.ts";
import type { Catalogue } from "./own-terms.ts";
import { type OwnTerms, speech } from "./translator.server.ts";

const isKind = (key: string) => key.endsWith(".kind");
/** Words that may be nothing: who says "back it" in place of "vote for it" has no "for". */
const mayBeNothing = new Set(["term.vote-for", "term.vote-on"]);

/** Of what was filled in, what differs from our words; an empty field takes ours back, and so does what is no term or no kind of word. */
export function ownWords(locale: Locale, typed: Catalogue): Record<string, string> {
  const { terms } = catalogues[locale];
  return Object.fromEntries(
    Object.entries(typed).filter(
      ([key, word]) =>
        Object.hasOwn(terms, key) &&
        word !== (terms as Catalogue)[key] &&
        (word !== "" || mayBeNothing.has(key)) &&
        (!isKind(key) || localeTable[locale].kinds.includes(word)),
    ),
  );
}

export type TermGroup = {
  name: string;
  terms: { key: string; word: string; ours: string; sample: string | null; kind: string | null }[];
};

// Which terms are asked for together. Forms a language has beside these stand with the last.
const groups: Record<string, RegExp> = {
  challenge: /^challenges?$|^challenge-/,
  idea: /^ideas?$/,
  contribution: /^contributions?$/,
  vote: /^vot|^to-vote/,
  jury: /^jur|^shortlist/,
  winner: /./,
};

/** The words of a language as an organisation has them, in groups, each with a sentence in which it stands. */
export function termGroups(locale: Locale, own: OwnTerms): TermGroup[] {
  const ours: Catalogue = catalogues[locale].terms;
  const now: Catalogue = { ...ours, ...own[locale] };
  const { all } = speech(locale, own);
  const left = new Set(Object.keys(ours).filter((key) => !isKind(key)));
  return Object.entries(groups).map(([name, which]) => ({
    name,
    terms: [...left]
      .filter((key) => which.test(key.slice("term.".length)))
      .map((key) => {
        left.delete(key);
        return {
          key,
          word: now[key]!,
          ours: ours[key]!,
          sample: all[`organisation.sample.${key.slice("term.".length)}`] ?? null,
          kind: now[`${key}.kind`] ?? null,
        };
      }),
  }));
}
