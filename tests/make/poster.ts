import type { PosterFacts } from "#app/domain/challenge/poster-facts.ts";
import { formatFor } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { defaultColours, type PosterParts } from "#app/poster/poster-parts.server.ts";
import { type PosterVoice, posterText } from "#app/poster/poster-text.ts";
import type { ChallengePhase } from "#db/enums.ts";
import type { Locale } from "#db/locales.ts";

const zone = "Europe/Amsterdam";
const phaseStarts: [ChallengePhase, string][] = [
  ["announced", "2026-03-01"],
  ["ideation", "2026-03-09"],
  ["refinement", "2026-04-06"],
  ["selection", "2026-04-20"],
  ["jury", "2026-05-04"],
  ["decision", "2026-05-18"],
  ["implementation", "2026-06-01"],
];

export const voiceOf = (locale: Locale): PosterVoice => ({
  locale,
  t: translator(locale),
  format: formatFor(locale, zone),
});

export const makePosterFacts = (overrides: Partial<PosterFacts> = {}): PosterFacts => ({
  id: "challenge_5f0c1a2e-7b1d-4c55-9d0e-0f4f0b5f7a11",
  phase: "ideation",
  audience: "everybody",
  language: "nl",
  timeZone: zone,
  currency: "EUR",
  photos: {},
  question: "Hoe verliezen we minder tijd bij de overdracht?",
  why: "Een overdracht duurt gemiddeld 34 minuten. We willen die tijd terug.",
  reward: "Budget en een dag in de week.",
  schedule: phaseStarts.map(([phase, day]) => ({
    phase,
    startsAt: `${day}T00:00:00+02:00`,
    enteredAt: null,
  })),
  team: (["sponsor", "sponsor", "juror", "manager"] as const).map((role, index) => ({
    id: `person_${index}`,
    name: `${["Marjan van Dijk", "Erik Bos", "Wim de Wit", "Iris Mulder"][index]}`,
    jobTitle: "Directie",
    photoId: null,
    role,
    statement: index ? "" : "Ik kom zelf kijken.",
    pledgedMinor: 0,
  })),
  ...overrides,
});

export const makePosterParts = (
  overrides: Partial<PosterFacts> = {},
  locales: Locale[] = ["nl"],
): PosterParts => {
  const facts = makePosterFacts(overrides);
  return {
    facts,
    texts: locales.map((locale) => posterText(facts, voiceOf(locale))),
    language: locales[0]!,
    name: "Groundswell",
    address: `https://ideas.example.org/challenges/${facts.id}`,
    photos: new Map(),
    branding: { name: "", logo: null, colours: defaultColours },
  };
};
