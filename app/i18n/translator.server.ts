import { createHash } from "node:crypto";
import type { Locale } from "#db/locales.ts";
import { catalogues } from "./catalogues.server.ts";
import { localeTable } from "./locale-table.ts";
import type { MessageKey, MessageTranslate } from "./messages.ts";
import { type Catalogue, replaceTerms, type Terms } from "./own-terms.ts";
import { translateWith } from "./translate.ts";

/** The terms an organisation has changed, by locale. */
export type OwnTerms = Readonly<Partial<Record<Locale, Catalogue>>>;
/**
 * A language with the terms of an organisation. `screen`: the messages of screens; `all`: those and
 * the emails'; `version` changes when a message of a screen changes.
 */
export type OwnLanguage = {
  t: MessageTranslate;
  screen: Catalogue;
  all: Catalogue;
  version: string;
};

const noOwnTerms: OwnTerms = {};
const languageCache = new WeakMap<OwnTerms, Map<Locale, OwnLanguage>>();

/** Created once per terms object, which stays the same as long as the terms do. */
export function ownLanguage(locale: Locale, own: OwnTerms = noOwnTerms): OwnLanguage {
  const languages = languageCache.get(own) ?? new Map<Locale, OwnLanguage>();
  languageCache.set(own, languages);
  const language = languages.get(locale) ?? createOwnLanguage(locale, own);
  languages.set(locale, language);
  return language;
}

/** For the server, emails and jobs; screens use `useT()`. */
export const translator = (locale: Locale, own?: OwnTerms): MessageTranslate =>
  ownLanguage(locale, own).t;

function createOwnLanguage(locale: Locale, own: OwnTerms): OwnLanguage {
  const { screen, email, terms } = catalogues[locale];
  const ownTerms: Terms = {
    locale,
    kinds: localeTable[locale].kinds,
    catalogue: { ...terms, ...own[locale] },
  };
  const applyTerms = (catalogue: Catalogue) =>
    Object.fromEntries(
      Object.entries(catalogue).map(([key, message]) => [key, replaceTerms(message, ownTerms)]),
    );
  const ownScreen = applyTerms(screen);
  const all = { ...ownScreen, ...applyTerms(email) };
  return {
    t: translateWith<MessageKey>(locale, all),
    all,
    screen: ownScreen,
    version: createHash("sha256").update(JSON.stringify(ownScreen)).digest("hex").slice(0, 12),
  };
}
