import type { PosterFacts } from "#app/domain/challenge/poster-facts.ts";
import { formatFor } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { ourColours, type PosterParts } from "#app/poster/poster-parts.server.ts";
import { posterWords, type Voice } from "#app/poster/poster-text.ts";
import type { ChallengePhase } from "#db/enums.ts";
import type { Locale } from "#db/locales.ts";

const zone = "Europe/Amsterdam";
const begins: [ChallengePhase, string][] = [
  ["announced", "2026-03-01"],
  ["ideation", "2026-03-09"],
  ["refinement", "2026-04-06"],
  ["selection", "2026-04-20"],
  ["jury", "2026-05-04"],
  ["decision", "2026-05-18"],
  ["implementation", "2026-06-01"],
];

export const voiceOf = (locale: Locale): Voice => ({
  locale,
  t: translator(locale),
  format: formatFor(locale, zone),
});

export const makePosterFacts = (over: Partial<PosterFacts> = {}): PosterFacts => ({
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
  schedule: begins.map(([phase, day]) => ({
    phase,
    startsAt: `${day}T00:00:00+02:00`,
    enteredAt: null,
  })),
  team: (["sponsor", "sponsor", "juror", "manager"] as const).map((role, at) => ({
    id: `person_${at}`,
    name: `${["Marjan van Dijk", "Erik Bos", "Wim de Wit", "Iris Mulder"][at]}`,
    jobTitle: "Directie",
    photoId: null,
    role,
    words: at ? "" : "Ik kom zelf kijken.",
    pledgedMinor: 0,
  })),
  ...over,
});

export const makePosterParts = (
  over: Partial<PosterFacts> = {},
  locales: Locale[] = ["nl"],
): PosterParts => {
  const facts = makePosterFacts(over);
  return {
    facts,
    words: locales.map((locale) => posterWords(facts, voiceOf(locale))),
    language: locales[0]!,
    name: "Groundswell",
    address: `https://ideas.example.org/challenges/${facts.id}`,
    photos: new Map(),
    house: { name: "", logo: null, colours: ourColours },
  };
};
