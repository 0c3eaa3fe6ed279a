import { randomUUID } from "node:crypto";
import type { DraftText } from "#app/domain/idea/fields.ts";
import { richText } from "./idea.ts";

/** The input of a new idea, as the verbs get it from its form. */
export const makeIdeaText = (
  challenge: { id: string },
  overrides: Partial<DraftText> = {},
): DraftText => ({
  challengeId: challenge.id,
  ideaId: `idea_${randomUUID()}`,
  language: "nl",
  title: "One board for the whole shift",
  body: richText("Half of it is on the board already; the rest can be said in two minutes."),
  requestedAmount: null,
  requestedPurpose: "",
  removePhoto: false,
  ...overrides,
});
