import type { EmailData } from "#app/domain/notification/emails-for.ts";

export type AboutIdea = EmailData;

/** Sample data for previews and tests. */
export const aboutIdea: AboutIdea = {
  name: "Fatima",
  question: "How do we lose less time at handover?",
  ideaTitle: "One board for the whole shift",
  ideaId: "idea_1",
  challengeId: "challenge_1",
  byName: "Willem",
  message: "Small, quick, and asked for by three wards.",
};
