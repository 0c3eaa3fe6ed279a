import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { createdAt, id, timestamptz } from "#db/columns.server.ts";
import { audiences, challengePhases, challengeRoles, voteMethods } from "#db/enums.ts";
import { locales } from "#db/locales.ts";
import { groups, people } from "./people.ts";

export const challengePhase = pgEnum("challenge_phase", challengePhases);
export const challengeRole = pgEnum("challenge_role", challengeRoles);
export const audience = pgEnum("audience", audiences);
export const voteMethod = pgEnum("vote_method", voteMethods);

export const challenges = pgTable(
  "challenges",
  {
    id: id("challenge"),
    question: text().notNull(), // one pointed question; also the title
    why: text().notNull().default(""),
    wanted: text().notNull().default(""),
    notWanted: text("not_wanted").notNull().default(""),
    selectionRules: text("selection_rules").notNull().default(""), // how winners are chosen
    reward: text().notNull().default(""),
    language: text({ enum: [...locales, "de", "fr", "ca", "es", "zh"] })
      .notNull()
      .default("nl"),
    template: text(),
    coverId: text("cover_id"),
    audience: audience().notNull().default("everybody"),
    timeZone: text("time_zone").notNull().default("Europe/Amsterdam"),
    currency: text().notNull().default("EUR"),
    voteMethod: voteMethod("vote_method").notNull().default("approval"),
    picksMin: integer("picks_min").notNull().default(0), // a ballot with fewer picks does not count
    picksMax: integer("picks_max"), // null: no limit
    countsHidden: boolean("counts_hidden").notNull().default(false), // until voting has closed
    resultsPublic: boolean("results_public").notNull().default(false), // outcome pages readable without signing in
    // Working days within which ideas, questions and concerns are answered; null: nothing is promised.
    answerDays: integer("answer_days"),
    anonymousAllowed: boolean("anonymous_allowed").notNull().default(false), // authors may stay anonymous until the decision
    // Counts edits, so that two managers cannot overwrite each other's.
    lockVersion: integer("lock_version").notNull().default(0),
    createdById: text("created_by_id").references(() => people.id),
    details: jsonb().$type<Record<string, string>>().notNull().default({}), // data of an import that no column holds
    ...createdAt,
  },
  (t) => [
    check(
      "picks_range",
      sql`${t.picksMin} >= 0 and (${t.picksMax} is null or ${t.picksMax} >= greatest(${t.picksMin}, 1))`,
    ),
    check("answer_days_range", sql`${t.answerDays} between 1 and 60`),
    check("currency_code", sql`${t.currency} ~ '^[A-Z]{3}$'`),
  ],
);

/** The phases of a challenge. Phases without a row are skipped; each ends where the next starts, so there are no gaps. */
export const challengeSchedule = pgTable(
  "challenge_schedule",
  {
    challengeId: text("challenge_id")
      .notNull()
      .references(() => challenges.id, { onDelete: "cascade" }),
    phase: challengePhase().notNull(),
    startsAt: timestamptz("starts_at"), // planned; null: not yet known
    enteredAt: timestamptz("entered_at"), // written only by domain/challenge/move-challenge.ts
    enteredById: text("entered_by_id").references(() => people.id),
    recordedAt: timestamptz("recorded_at"), // when its start was recorded in the activity
  },
  (t) => [primaryKey({ columns: [t.challengeId, t.phase] })],
);

export const challengeMembers = pgTable(
  "challenge_members",
  {
    challengeId: text("challenge_id")
      .notNull()
      .references(() => challenges.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    role: challengeRole().notNull(),
    statement: text().notNull().default(""), // a sponsor's statement on the challenge page
    position: integer().notNull().default(0),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.challengeId, t.personId, t.role] }),
    index("challenge_members_by_person").on(t.personId),
  ],
);

export const challengeGroups = pgTable(
  "challenge_groups",
  {
    challengeId: text("challenge_id")
      .notNull()
      .references(() => challenges.id, { onDelete: "cascade" }),
    groupId: text("group_id")
      .notNull()
      .references(() => groups.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.challengeId, t.groupId] })],
);

export const challengeInvitees = pgTable(
  "challenge_invitees",
  {
    challengeId: text("challenge_id")
      .notNull()
      .references(() => challenges.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.challengeId, t.personId] }),
    index("challenge_invitees_by_person").on(t.personId),
  ],
);

/** People who are notified when a phase starts, and see news of the challenge on their home page. */
export const challengeFollowers = pgTable(
  "challenge_followers",
  {
    challengeId: text("challenge_id")
      .notNull()
      .references(() => challenges.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.challengeId, t.personId] }),
    index("challenge_followers_by_person").on(t.personId),
  ],
);

export const criteria = pgTable(
  "criteria",
  {
    id: id("criterion"),
    challengeId: text("challenge_id")
      .notNull()
      .references(() => challenges.id, { onDelete: "cascade" }),
    name: text().notNull(),
    description: text().notNull().default(""),
    weight: integer().notNull().default(1),
    position: integer().notNull().default(0),
    scaleMin: integer("scale_min").notNull().default(1),
    scaleMax: integer("scale_max").notNull().default(5),
    lowMeans: text("low_means").notNull().default(""),
    highMeans: text("high_means").notNull().default(""),
  },
  (t) => [
    index("criteria_by_challenge").on(t.challengeId),
    check("weight_positive", sql`${t.weight} between 1 and 100`),
    check("scale_range", sql`${t.scaleMin} < ${t.scaleMax}`),
  ],
);

/** Themes to filter the ideas of a challenge by. An idea has at most one, of its own challenge (a foreign key holds this). */
export const challengeThemes = pgTable(
  "challenge_themes",
  {
    id: id("theme"),
    challengeId: text("challenge_id")
      .notNull()
      .references(() => challenges.id, { onDelete: "cascade" }),
    name: text().notNull(),
    position: integer().notNull().default(0),
  },
  (t) => [
    unique("challenge_themes_challenge_and_id").on(t.challengeId, t.id), // for the foreign key of ideas
    check("theme_name_length", sql`char_length(${t.name}) between 1 and 60`),
  ],
);

/** People who are notified of each new idea with a theme. */
export const themeFollowers = pgTable(
  "theme_followers",
  {
    themeId: text("theme_id")
      .notNull()
      .references(() => challengeThemes.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.themeId, t.personId] }),
    index("theme_followers_by_person").on(t.personId),
  ],
);
