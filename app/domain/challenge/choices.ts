// What a manager can choose from. Apart from the schemas, so that a browser need not have those.
export const challengeLanguages = ["nl", "en", "de", "fr", "ca", "es", "zh"] as const;
export const currencies = ["EUR", "GBP", "USD", "CHF", "SEK", "DKK", "NOK", "PLN"] as const;

/** Offered in the list; any zone of the IANA table is taken. */
export const timeZones = [
  "Europe/Amsterdam",
  "Europe/Brussels",
  "Europe/Berlin",
  "Europe/Paris",
  "Europe/London",
  "Europe/Dublin",
  "Europe/Lisbon",
  "Europe/Madrid",
  "Europe/Rome",
  "Europe/Warsaw",
  "Europe/Athens",
  "Europe/Helsinki",
  "America/Curacao",
  "America/Paramaribo",
  "America/New_York",
  "America/Chicago",
  "America/Los_Angeles",
  "America/Sao_Paulo",
  "Africa/Johannesburg",
  "Asia/Dubai",
  "Asia/Kolkata",
  "Asia/Singapore",
  "Asia/Tokyo",
  "Australia/Sydney",
  "UTC",
] as const;

/** The phases that have a date, in order. */
export const datedPhases = [
  "ideation",
  "refinement",
  "selection",
  "jury",
  "decision",
  "implementation",
  "closed",
] as const;
export type DatedPhase = (typeof datedPhases)[number];

/** Working days an answer may take at most: later, nobody remembers what was asked. */
export const answerDaysMost = 60;

/** How many themes a challenge can have: more, and nobody can choose. */
export const themesMost = 12;
