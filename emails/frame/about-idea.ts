import type { LetterData } from "#app/domain/notification/emails-for.ts";

export type AboutIdea = LetterData;

/** To look at a letter, and to test every one of them with. */
export const aboutIdea: AboutIdea = {
  name: "Fatima",
  question: "How do we lose less time at handover?",
  ideaTitle: "One board for the whole shift",
  ideaId: "idea_1",
  challengeId: "challenge_1",
  byName: "Willem",
  words: "Small, quick, and asked for by three wards.",
};
