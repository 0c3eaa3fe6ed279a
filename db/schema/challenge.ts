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
import { createdAt, happened, id } from "#db/columns.server.ts";
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
    question: text().notNull(), // the one pointed question; also the title
    why: text().notNull().default(""),
    wanted: text().notNull().default(""),
    notWanted: text("not_wanted").notNull().default(""),
    selectionRules: text("selection_rules").notNull().default(""), // how winners are chosen, in words
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
    picksMax: integer("picks_max"), // null: as many as you like
    countsHidden: boolean("counts_hidden").notNull().default(false), // until voting has closed
    resultsPublic: boolean("results_public").notNull().default(false), // outcome pages readable without signing in
    answerDays: integer("answer_days"), // working days within which an idea, a question or a concern is answered; null: nothing is promised
    namesSealed: boolean("names_sealed").notNull().default(false), // who posts an idea may keep their name out of it until the decision
    edited: integer().notNull().default(0), // goes up with every edit, so that two managers do not write over each other
    createdById: text("created_by_id").references(() => people.id),
    details: jsonb().$type<Record<string, string>>().notNull().default({}), // what an import knew and the product has no place for
    ...createdAt,
  },
  (t) => [
    check(
      "picks_in_order",
      sql`${t.picksMin} >= 0 and (${t.picksMax} is null or ${t.picksMax} >= greatest(${t.picksMin}, 1))`,
    ),
    check("answer_days_fit", sql`${t.answerDays} between 1 and 60`),
    check("currency_code", sql`${t.currency} ~ '^[A-Z]{3}$'`),
  ],
);

/** A phase a challenge has. One that is not listed is skipped; a phase ends where the next begins, so there are no gaps. */
export const challengeSchedule = pgTable(
  "challenge_schedule",
  {
    challengeId: text("challenge_id")
      .notNull()
      .references(() => challenges.id, { onDelete: "cascade" }),
    phase: challengePhase().notNull(),
    startsAt: happened("starts_at"), // planned; null: not yet known
    enteredAt: happened("entered_at"), // written only by domain/challenge/move-challenge.ts
    enteredById: text("entered_by_id").references(() => people.id),
    recordedAt: happened("recorded_at"), // when its beginning was written to the activity
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
    words: text().notNull().default(""), // a sponsor's own words on the challenge page
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

/** Who hears when a next phase begins, and finds on their home what happens here. */
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
    check("scale_in_order", sql`${t.scaleMin} < ${t.scaleMax}`),
  ],
);

/** What ideas of a challenge can be about, to find them by. An idea has one of its own challenge's at most: the database sees to it. */
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
    unique("challenge_themes_of_challenge").on(t.challengeId, t.id), // what ideas refer to
    check("theme_name_fits", sql`char_length(${t.name}) between 1 and 60`),
  ],
);

/** Who hears of each new idea about a theme. */
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
