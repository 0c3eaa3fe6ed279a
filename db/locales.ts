// Written by npm run messages from the files in app/i18n.
export const locales = ["en", "nl"] as const;
export type Locale = (typeof locales)[number];
