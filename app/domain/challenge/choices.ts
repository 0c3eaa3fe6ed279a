// The options a manager can choose from. Kept apart from the schemas, so that the browser does not
// load those.
export const challengeLanguages = ["nl", "en", "de", "fr", "ca", "es", "zh"] as const;
export const currencies = ["EUR", "GBP", "USD", "CHF", "SEK", "DKK", "NOK", "PLN"] as const;

/** The time zones offered in the list; any IANA zone is accepted. */
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

/** The longest time to answer that can be promised, in working days. */
export const maxAnswerDays = 60;

/** The number of themes a challenge can have; with more, choosing becomes hard. */
export const maxThemes = 12;
