// Columns of an exchange package: people, groups and challenges. See package-format.ts.
import { z } from "zod";
import {
  audiences,
  challengePhases,
  challengeRoles,
  personKinds,
  platformRoles,
  voteMethods,
} from "#db/enums.ts";
import { locales } from "#db/locales.ts";
import {
  boolean,
  currency,
  details,
  email,
  id,
  instant,
  integer,
  listOf,
  nonEmptyText,
  oneOf,
  optional,
  optionalId,
  shortText,
  text,
  timeZone,
} from "./package-columns.ts";

export const challengeFiles = {
  people: {
    id: id.describe("person_…"),
    name: nonEmptyText.describe("Their full name."),
    email: optional(email).describe("Unique. Null: a person without an address."),
    locale: optional(oneOf(locales)).describe(
      "Language of pages and emails; null: the browser decides.",
    ),
    job_title: text.default(""),
    about: text.default(""),
    subjects: text
      .default("")
      .describe("What they know about, separated by commas; each at most 40 characters."),
    roles: listOf(oneOf(platformRoles))
      .default([])
      .describe("Roles on the whole platform. Replaces the existing list."),
    deactivated_at: optional(instant),
    created_at: instant,
    kind: optional(oneOf(personKinds)).describe(
      "placeholder: the author of an anonymous idea, without an account. When left out: a " +
        "placeholder if the id starts with sealed_, as in packages of version 0.1.",
    ),
  },
  groups: {
    id: id.describe("group_…"),
    name: nonEmptyText.describe("Unique."),
    members: listOf(id).default([]).describe("Its members. Replaces the existing list."),
    created_at: instant,
  },
  challenges: {
    id: id.describe("challenge_…"),
    question: nonEmptyText.describe("The one pointed question; also the title."),
    why: text.default(""),
    wanted: text.default(""),
    not_wanted: text.default(""),
    selection_rules: text.default("").describe("How winners are chosen."),
    reward: text.default(""),
    language: oneOf([...locales, "de", "fr", "ca", "es", "zh"]).default("nl"),
    template: optional(nonEmptyText),
    audience: oneOf(audiences).default("everybody"),
    time_zone: timeZone.default("Europe/Amsterdam"),
    currency: currency.default("EUR"),
    vote_method: oneOf(voteMethods).default("approval"),
    picks_min: integer(0, 10_000).default(0).describe("A ballot with fewer picks does not count."),
    picks_max: optional(integer(1, 10_000)).describe("Null: no limit. Not below picks_min."),
    counts_hidden: boolean.default(false).describe("Hide counts until voting has closed."),
    results_public: boolean.default(false).describe("Outcomes readable without signing in."),
    names_sealed: boolean
      .default(false)
      .describe(
        "Ideas may be anonymous until the decision. Packages hold neither the names behind them " +
          "nor drafts of such a challenge.",
      ),
    answer_days: optional(integer(1, 60)).describe(
      "Working days in which ideas, questions and concerns get an answer; null: no promise.",
    ),
    created_by_id: optionalId("Who drafted it."),
    details: details
      .default({})
      .describe("What the source has and no column fits: names with texts."),
    created_at: instant,
    schedule: listOf(
      z.strictObject({
        phase: oneOf(challengePhases),
        starts_at: optional(instant),
        entered_at: optional(instant),
        entered_by_id: optional(id),
      }),
    )
      .default([])
      .describe(
        "Its phases: planned start, actual start and by whom. A phase not listed is skipped.",
      ),
    members: listOf(
      z.strictObject({
        person_id: id,
        role: oneOf(challengeRoles),
        words: text.default(""),
        position: integer(0, 10_000).default(0),
        created_at: instant,
      }),
    )
      .default([])
      .describe(
        "Managers, sponsors (with their statement) and jurors. Replaces the existing list.",
      ),
    group_ids: listOf(id).default([]).describe("For the audience groups."),
    invitee_ids: listOf(id).default([]).describe("For the audience invited."),
  },
  criteria: {
    id: id.describe("criterion_…"),
    challenge_id: id,
    name: nonEmptyText,
    description: text.default(""),
    weight: integer(1, 100).default(1),
    position: integer(0, 10_000).default(0),
    scale_min: integer(-1000, 1000).default(1),
    scale_max: integer(-1000, 1000).default(5).describe("Above scale_min."),
    low_means: text.default(""),
    high_means: text.default(""),
  },
  themes: {
    id: id.describe("theme_…"),
    challenge_id: id,
    name: shortText(60),
    position: integer(0, 10_000).default(0),
  },
} as const;
