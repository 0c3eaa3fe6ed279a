import { createContext, type ReactNode, useContext } from "react";
import type { Locale } from "#db/locales.ts";
import type { ScreenTranslate } from "./messages.ts";

type LanguageValue = { locale: Locale; t: ScreenTranslate };
const LanguageContext = createContext<LanguageValue | null>(null);

/** Wraps the whole document; set by entry.server.tsx and entry.client.tsx. */
export function Language({ locale, t, children }: LanguageValue & { children: ReactNode }) {
  return <LanguageContext.Provider value={{ locale, t }}>{children}</LanguageContext.Provider>;
}

function useLanguage(): LanguageValue {
  const language = useContext(LanguageContext);
  if (!language) throw new Error("No <Language> around this component");
  return language;
}

export const useT = (): ScreenTranslate => useLanguage().t;
export const useLocale = (): Locale => useLanguage().locale;
