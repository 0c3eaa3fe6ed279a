// Columns of an exchange package: votes, scores, credit, decisions, money, implementation and
// recognition. See package-format.ts.
import { z } from "zod";
import { creditActions, creditKinds, ledgerKinds, reactionKinds, verdicts } from "#db/enums.ts";
import {
  body,
  boolean,
  date,
  decimal,
  id,
  idOrEmpty,
  instant,
  integer,
  listOf,
  minorUnits,
  nonEmptyText,
  oneOf,
  optional,
  optionalId,
  shortText,
  text,
} from "./package-columns.ts";

export const outcomeFiles = {
  votes: {
    idea_id: id,
    voter_id: id,
    choice: oneOf([1, 0, -1])
      .default(1)
      .describe(
        "1 for, 0 abstained, -1 against; anything but 1 only where vote_method is for-against.",
      ),
    weight: integer(0, 2_147_483_647)
      .default(1)
      .describe("Seats behind a party's vote; 1 for a person."),
    cast_at: instant,
  },
  scorecards: {
    id: id.describe("scorecard_…"),
    idea_id: id,
    juror_id: id,
    note: text.default(""),
    given_at: optional(instant).describe("Null: still a draft."),
    created_at: instant,
    scores: listOf(
      z.strictObject({ criterion_id: id, value: integer(-1000, 1000), note: text.default("") }),
    )
      .default([])
      .describe("On the challenge's criteria, within their scales. Replaces the existing list."),
  },
  conflicts: { idea_id: id, juror_id: id, reason: text, created_at: instant },
  credits: {
    idea_id: id,
    person_id: id,
    kind: oneOf(creditKinds),
    contribution_id: idOrEmpty
      .default("")
      .describe("What they helped with; empty: the idea as a whole."),
    at: instant,
  },
  "credit-corrections": {
    id: id.describe("correction_…"),
    idea_id: id,
    person_id: id,
    kind: oneOf(creditKinds),
    contribution_id: idOrEmpty.default("").describe("As with credits."),
    deed: oneOf(creditActions),
    words: text.default("").describe("What they helped with, when no contribution says so."),
    by_id: optionalId("Who made the correction."),
    at: instant,
  },
  decisions: {
    idea_id: id,
    verdict: oneOf(verdicts),
    motivation: text,
    by_id: optionalId("Who wrote it."),
    written_at: instant,
    published_at: optional(instant).describe("Null: still secret."),
    by_jury: boolean.default(true),
  },
  ledger: {
    id: id.describe("entry_…"),
    challenge_id: id,
    kind: oneOf(ledgerKinds),
    sponsor_id: optionalId("Whose money; null on an expense."),
    idea_id: optional(id).describe("Null on a pledge."),
    amount_minor: minorUnits()
      .refine((amount) => amount !== 0, "must not be 0")
      .describe("A correction is an entry with a negative amount."),
    note: text.default(""),
    by_id: optionalId("Who made the entry."),
    at: instant,
  },
  implementations: {
    idea_id: id,
    owner_id: optionalId("Who carries it out."),
    outcome_unit: text.default("").describe("€, hours a week, kg CO₂ …"),
    expected_outcome: optional(decimal),
    realised_outcome: optional(decimal),
    outcome: text.default("").describe("What it achieved."),
    lesson: text.default("").describe("What was learned, when it was stopped."),
    started_at: optional(instant),
    finished_at: optional(instant),
    created_at: instant,
  },
  milestones: {
    id: id.describe("milestone_…"),
    idea_id: id,
    title: nonEmptyText,
    due_on: optional(date),
    reached_at: optional(instant),
    position: integer(0, 10_000).default(0),
  },
  updates: {
    id: id.describe("update_…"),
    idea_id: id,
    body,
    by_id: optionalId("Who wrote it."),
    at: instant,
  },
  followers: { idea_id: id, person_id: id },
  reactions: {
    idea_id: id,
    contribution_id: idOrEmpty.default("").describe("What it reacts to; empty: the idea itself."),
    person_id: id,
    kind: oneOf(reactionKinds),
    at: instant,
  },
  thanks: {
    id: id.describe("thanks_…"),
    idea_id: id,
    contribution_id: optional(id).describe("What it is for; null: the idea."),
    from_id: id,
    to_id: id.describe("Not the same as from_id."),
    words: shortText(280),
    hidden_at: optional(instant).describe("When the recipient hid it."),
    created_at: instant,
  },
} as const;
