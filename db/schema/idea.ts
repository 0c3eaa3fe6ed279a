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
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { KeptHunk } from "#app/rich-text/change/saved-change.ts";
import type { Prose } from "#app/rich-text/prose.ts";
import { createdAt, happened, id, minor, xid8 } from "#db/columns.server.ts";
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
    body: jsonb().$type<Prose>().notNull(),
    bodyText: text("body_text").notNull().default(""), // body in plain words, for lists and search
    language: text().notNull().default("nl"),
    stage: ideaStage().notNull().default("draft"), // written only by domain/idea/move-idea.ts
    version: integer().notNull().default(1),
    photoId: text("photo_id"),
    themeId: text("theme_id"), // of its own challenge; when that goes, it goes off the idea (foreign key in the migration)
    askedMinor: minor("asked_minor"), // what it would cost, in the challenge's currency; null: not said
    askedFor: text("asked_for").notNull().default(""),
    createdById: text("created_by_id").references(() => people.id),
    submittedAt: happened("submitted_at"),
    answerBy: happened("answer_by"), // until when a first answer was promised; a later change of the challenge leaves it
    replacesId: text("replaces_id"), // an idea this one takes the place of (imported motions)
    mergedIntoId: text("merged_into_id").references((): AnyPgColumn => ideas.id), // the idea it became part of
    splitFromId: text("split_from_id").references((): AnyPgColumn => ideas.id), // the idea of which it was a part
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
    index("ideas_owed")
      .on(t.answerBy)
      .where(sql`answer_by is not null and stage in ('open', 'shortlisted', 'in-review')`),
    index("ideas_merged").on(t.mergedIntoId).where(sql`merged_into_id is not null`),
    index("ideas_split").on(t.splitFromId).where(sql`split_from_id is not null`),
    index("ideas_in_words").using(
      "gin",
      sql`to_tsvector('simple', ${t.title} || ' ' || ${t.bodyText})`,
    ),
    check("asked_not_negative", sql`${t.askedMinor} >= 0`),
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
    body: jsonb().$type<Prose>().notNull(),
    byId: text("by_id").references(() => people.id), // whose words changed: of an improvement its contributor
    contributionId: text("contribution_id"), // the improvement that was taken over in it
    acceptedById: text("accepted_by_id").references(() => people.id), // the author who did so
    restores: integer(), // the version whose text was put back
    change: jsonb().$type<KeptHunk[]>(), // how it was made from the version before, where comparing the two would have to guess
    at: happened("at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.ideaId, t.number] }),
    index("idea_versions_by_contribution")
      .on(t.contributionId)
      .where(sql`contribution_id is not null`),
  ],
);

/** The history of an idea's stage, one row a move: who, when, why. */
export const ideaStageChanges = pgTable(
  "idea_stage_changes",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    ref: text().notNull().default(sql`'move_' || gen_random_uuid()`), // a name that survives export and import
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    from: ideaStage("from_stage").notNull(),
    to: ideaStage("to_stage").notNull(),
    byId: text("by_id").references(() => people.id),
    reason: text(),
    at: happened("at").notNull().defaultNow(),
  },
  (t) => [
    index("idea_stage_changes_by_idea").on(t.ideaId, t.id),
    uniqueIndex("idea_stage_changes_by_ref").on(t.ref),
  ],
);

/** Counters apart from the idea, so that a vote does not rewrite the idea's text indexes. */
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
    waiting: integer().notNull().default(0), // questions, concerns and offers of help nobody has settled yet
    looks: integer().notNull().default(0), // people who had it before them; in no index, so that a look changes nothing else
  },
  (t) => [
    index("ideas_most_votes").on(
      t.challengeId,
      t.votesFor.desc().nullsFirst(),
      t.ideaId.desc().nullsFirst(),
    ),
  ],
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
 * Who had which idea before them, kept for as long as it is needed: that a look counts once a person, and that a list stays in
 * its order while one pages through it. Forgotten once the idea has been judged; only the number in idea_stats stays.
 */
export const ideaLooks = pgTable(
  "idea_looks",
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
    index("idea_looks_by_person").on(t.personId),
    index("idea_looks_since").on(t.challengeId, t.xid, t.ideaId),
  ],
);
