import type { Locale } from "./locale.ts";

// One chunk a locale: a browser fetches only the words of the language it shows.
const screens: Record<Locale, () => Promise<{ screen: Readonly<Record<string, string>> }>> = {
  en: () => import("./en/screen.ts"),
  nl: () => import("./nl/screen.ts"),
};

export const loadScreen = async (locale: Locale) => (await screens[locale]()).screen;
