import { createHash } from "node:crypto";
import type { Locale } from "#db/locales.ts";
import { catalogues } from "./catalogues.server.ts";
import { localeTable } from "./locale-table.ts";
import type { MessageKey, MessageTranslate } from "./messages.ts";
import { type Catalogue, inTerms, type Terms } from "./own-terms.ts";
import { translateWith } from "./translate.ts";

/** What an organisation says in place of our words for the main terms, by locale: only those it changed. */
export type OwnTerms = Readonly<Partial<Record<Locale, Catalogue>>>;
/** A language as an organisation speaks it: `screen` is all that screens say, `all` that and the letters; `edition` is another when a screen's sentence changes. */
export type Speech = { t: MessageTranslate; screen: Catalogue; all: Catalogue; edition: string };

const usual: OwnTerms = {};
const spoken = new WeakMap<OwnTerms, Map<Locale, Speech>>();

/** Made once for every organisation's words, which are handed in as one object as long as they stay the same. */
export function speech(locale: Locale, own: OwnTerms = usual): Speech {
  let languages = spoken.get(own);
  if (!languages) spoken.set(own, (languages = new Map()));
  let found = languages.get(locale);
  if (!found) languages.set(locale, (found = makeSpeech(locale, own)));
  return found;
}

/** For the server, letters and jobs; screens take `useT()`. */
export const translator = (locale: Locale, own?: OwnTerms): MessageTranslate =>
  speech(locale, own).t;

function makeSpeech(locale: Locale, own: OwnTerms): Speech {
  const { screen, letter, terms } = catalogues[locale];
  const words: Terms = {
    locale,
    kinds: localeTable[locale].kinds,
    words: { ...terms, ...own[locale] },
  };
  const say = (all: Catalogue) =>
    Object.fromEntries(
      Object.entries(all).map(([key, sentence]) => [key, inTerms(sentence, words)]),
    );
  const ownScreen = say(screen);
  const all = { ...ownScreen, ...say(letter) };
  return {
    t: translateWith<MessageKey>(locale, all),
    all,
    screen: ownScreen,
    edition: createHash("sha256").update(JSON.stringify(ownScreen)).digest("hex").slice(0, 12),
  };
}
