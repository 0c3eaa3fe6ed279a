import { randomUUID } from "node:crypto";
import type { DraftText } from "#app/domain/idea/fields.ts";
import { prose } from "./idea.ts";

/** What the form of a new idea holds, as the verbs get it. */
export const makeIdeaText = (
  challenge: { id: string },
  over: Partial<DraftText> = {},
): DraftText => ({
  challengeId: challenge.id,
  ideaId: `idea_${randomUUID()}`,
  language: "nl",
  title: "One board for the whole shift",
  body: prose("Half of it is on the board already; the rest can be said in two minutes."),
  asked: null,
  askedFor: "",
  removePhoto: false,
  ...over,
});
