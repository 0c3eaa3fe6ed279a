import { createContext, type ReactNode, useContext } from "react";
import type { Locale } from "#db/locales.ts";
import type { ScreenTranslate } from "./messages.ts";

type Spoken = { locale: Locale; t: ScreenTranslate };
const LanguageContext = createContext<Spoken | null>(null);

/** Set once around the whole document by entry.server.tsx and entry.client.tsx. */
export function Language({ locale, t, children }: Spoken & { children: ReactNode }) {
  return <LanguageContext.Provider value={{ locale, t }}>{children}</LanguageContext.Provider>;
}

function useLanguage(): Spoken {
  const spoken = useContext(LanguageContext);
  if (!spoken) throw new Error("No <Language> around this component");
  return spoken;
}

export const useT = (): ScreenTranslate => useLanguage().t;
export const useLocale = (): Locale => useLanguage().locale;
