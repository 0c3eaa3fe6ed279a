import type { PosterFacts } from "#app/domain/challenge/poster-facts.ts";
import { ourColours, type PosterParts } from "./poster-parts.server.ts";

const member = { jobTitle: "Everything", photoId: null, words: "A word.", pledgedMinor: 0 };
const facts: PosterFacts = {
  id: "challenge",
  phase: "ideation",
  audience: "everybody",
  question: "What does a poster look like?",
  why: "Because.",
  reward: "A poster.",
  language: "en",
  timeZone: "UTC",
  currency: "EUR",
  photos: {},
  schedule: (["ideation", "selection", "jury", "decision", "implementation"] as const).map(
    (phase) => ({ phase, startsAt: null, enteredAt: null }),
  ),
  team: (["sponsor", "sponsor", "juror", "manager"] as const).map((role, at) => ({
    ...member,
    id: `person_${at}`,
    name: "Ada Byron",
    role,
  })),
};

/** A poster about nothing, in which every part is drawn. */
export const specimen = (): PosterParts => {
  const words = {
    about: "Poster",
    join: "Join",
    when: "soon",
    reward: "Reward",
    scan: "Scan",
    how: "How",
    asks: "Asked by",
    path: "Path",
    more: (count: number) => `${count} more`,
    steps: facts.schedule.map(({ phase }) => ({ phase, name: phase, date: "1 Jan" })),
  };
  return {
    facts,
    words: [words, { ...words, join: "Too" }],
    language: "en",
    name: "Name",
    address: "https://ideas.example.org/challenges/challenge",
    photos: new Map(),
    house: { name: "House", logo: null, colours: ourColours },
  };
};
