import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  bigserial,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { SavedHunk } from "#app/rich-text/change/saved-change.ts";
import type { RichText } from "#app/rich-text/rich-text.ts";
import { createdAt, id, money, timestamptz, xid8 } from "#db/columns.server.ts";
import { ideaStages } from "#db/enums.ts";
import { challenges } from "./challenge.ts";
import { people } from "./people.ts";

export const ideaStage = pgEnum("idea_stage", ideaStages);

export const ideas = pgTable(
  "ideas",
  {
    id: id("idea"),
    challengeId: text("challenge_id")
      .notNull()
      .references(() => challenges.id),
    title: text().notNull().default(""),
    body: jsonb().$type<RichText>().notNull(),
    bodyText: text("body_text").notNull().default(""), // the body as plain text, for lists and search
    language: text().notNull().default("nl"),
    stage: ideaStage().notNull().default("draft"), // written only by domain/idea/move-idea.ts
    version: integer().notNull().default(1),
    photoId: text("photo_id"),
    // of its own challenge; set to null when the theme is deleted (foreign key in the migration)
    themeId: text("theme_id"),
    requestedAmountMinor: money("requested_amount_minor"), // in the challenge's currency; null: not stated
    requestedPurpose: text("requested_purpose").notNull().default(""),
    createdById: text("created_by_id").references(() => people.id),
    submittedAt: timestamptz("submitted_at"),
    // when a first answer was promised; later changes of the challenge do not move it
    answerDueAt: timestamptz("answer_due_at"),
    replacesId: text("replaces_id"), // the idea it replaces (imported motions)
    mergedIntoId: text("merged_into_id").references((): AnyPgColumn => ideas.id),
    splitFromId: text("split_from_id").references((): AnyPgColumn => ideas.id),
    details: jsonb().$type<Record<string, string>>().notNull().default({}),
    ...createdAt,
  },
  (t) => [
    index("ideas_by_challenge").on(t.challengeId, t.stage, t.id),
    index("ideas_newest").on(
      t.challengeId,
      t.submittedAt.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
    ),
    uniqueIndex("one_draft_a_person").on(t.challengeId, t.createdById).where(sql`stage = 'draft'`),
    index("ideas_by_theme")
      .on(t.challengeId, t.themeId)
      .where(sql`theme_id is not null and stage not in ('draft', 'withdrawn')`),
    index("ideas_answer_due")
      .on(t.answerDueAt)
      .where(sql`answer_due_at is not null and stage in ('open', 'shortlisted', 'in-review')`),
    index("ideas_merged").on(t.mergedIntoId).where(sql`merged_into_id is not null`),
    index("ideas_split").on(t.splitFromId).where(sql`split_from_id is not null`),
    index("ideas_text_search").using(
      "gin",
      sql`to_tsvector('simple', ${t.title} || ' ' || ${t.bodyText})`,
    ),
    check("requested_amount_not_negative", sql`${t.requestedAmountMinor} >= 0`),
  ],
);

export const ideaAuthors = pgTable(
  "idea_authors",
  {
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    position: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.ideaId, t.personId] }),
    index("idea_authors_by_person").on(t.personId),
  ],
);

export const ideaVersions = pgTable(
  "idea_versions",
  {
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    title: text().notNull(),
    body: jsonb().$type<RichText>().notNull(),
    // who wrote the change: for a suggestion its contributor
    authorId: text("author_id").references(() => people.id),
    contributionId: text("contribution_id"), // the suggestion accepted in it
    acceptedById: text("accepted_by_id").references(() => people.id), // the author who accepted it
    restores: integer(), // the version whose text it restores
    // the difference from the version before, where comparing the two would have to guess
    change: jsonb().$type<SavedHunk[]>(),
    createdAt: timestamptz("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.ideaId, t.number] }),
    index("idea_versions_by_contribution")
      .on(t.contributionId)
      .where(sql`contribution_id is not null`),
  ],
);

/** The history of an idea's stage: who moved it, when and why. */
export const ideaStageChanges = pgTable(
  "idea_stage_changes",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    // an id that survives export and import
    ref: text().notNull().default(sql`'move_' || gen_random_uuid()`),
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    from: ideaStage("from_stage").notNull(),
    to: ideaStage("to_stage").notNull(),
    actorId: text("actor_id").references(() => people.id),
    reason: text(),
    changedAt: timestamptz("changed_at").notNull().defaultNow(),
  },
  (t) => [
    index("idea_stage_changes_by_idea").on(t.ideaId, t.id),
    index("idea_stage_changes_won")
      .on(t.changedAt.desc().nullsFirst(), t.ideaId)
      .where(sql`${t.to} in ('winner', 'funded', 'in-progress', 'realised', 'stopped')`),
    uniqueIndex("idea_stage_changes_by_ref").on(t.ref),
  ],
);

/** Counters in a table of their own, so that a vote does not rewrite the idea's text indexes. */
export const ideaStats = pgTable(
  "idea_stats",
  {
    ideaId: text("idea_id")
      .primaryKey()
      .references(() => ideas.id, { onDelete: "cascade" }),
    challengeId: text("challenge_id").notNull(),
    voters: integer().notNull().default(0), // people who voted for it
    votesFor: bigint("votes_for", { mode: "number" }).notNull().default(0), // sum of their weights
    votesAgainst: bigint("votes_against", { mode: "number" }).notNull().default(0),
    contributions: integer().notNull().default(0),
    answers: integer().notNull().default(0), // contributions written as sponsor or manager
    waiting: integer().notNull().default(0), // open questions, concerns and offers of help
    // people who saw it; in no index, so that a view rewrites nothing else
    views: integer().notNull().default(0),
  },
  (t) => [
    index("ideas_most_votes").on(
      t.challengeId,
      t.votesFor.desc().nullsFirst(),
      t.ideaId.desc().nullsFirst(),
    ),
  ],
);

/**
 * The number of ideas in each stage of a challenge, so that no page counts them: the sum over its
 * lanes. Writers that run at the same time use different lanes, so that they do not wait for each
 * other; one lane alone may be negative. Kept by triggers (db/functions/56-challenge-counts.sql).
 */
export const challengeIdeaCounts = pgTable(
  "challenge_idea_counts",
  {
    challengeId: text("challenge_id")
      .notNull()
      .references(() => challenges.id, { onDelete: "cascade" }),
    stage: ideaStage("stage").notNull(),
    lane: smallint().notNull(),
    ideas: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.challengeId, t.stage, t.lane] })],
);

/** The number of contributions to the ideas of a challenge, kept in the same way. */
export const challengeContributionCounts = pgTable(
  "challenge_contribution_counts",
  {
    challengeId: text("challenge_id")
      .notNull()
      .references(() => challenges.id, { onDelete: "cascade" }),
    lane: smallint().notNull(),
    contributions: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.challengeId, t.lane] })],
);

export const ideaFollowers = pgTable(
  "idea_followers",
  {
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.ideaId, t.personId] }),
    index("idea_followers_by_person").on(t.personId),
  ],
);

/**
 * Who saw which idea: makes a view count once per person, and keeps a list in order while someone pages through it.
 * Deleted once the idea has been judged; only the number in idea_stats stays.
 */
export const ideaViews = pgTable(
  "idea_views",
  {
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    challengeId: text("challenge_id").notNull(),
    xid: xid8("xid").notNull().default(sql`pg_current_xact_id()`),
  },
  (t) => [
    primaryKey({ columns: [t.ideaId, t.personId] }),
    index("idea_views_by_person").on(t.personId),
    index("idea_views_since").on(t.challengeId, t.xid, t.ideaId),
  ],
);
