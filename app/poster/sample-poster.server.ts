import type { PosterFacts } from "#app/domain/challenge/poster-facts.ts";
import { defaultColours, type PosterParts } from "./poster-parts.server.ts";

const member = { jobTitle: "Everything", photoId: null, statement: "A word.", pledgedMinor: 0 };
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
  team: (["sponsor", "sponsor", "juror", "manager"] as const).map((role, index) => ({
    ...member,
    id: `person_${index}`,
    name: "Ada Byron",
    role,
  })),
};

/** A poster with every part, to hash the layout. */
export const samplePoster = (): PosterParts => {
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
    texts: [words, { ...words, join: "Too" }],
    language: "en",
    name: "Name",
    address: "https://ideas.example.org/challenges/challenge",
    photos: new Map(),
    branding: { name: "House", logo: null, colours: defaultColours },
  };
};
