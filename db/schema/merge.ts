import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { happened, id } from "#db/columns.server.ts";
import { mergeStates } from "#db/enums.ts";
import { ideas } from "./idea.ts";
import { people } from "./people.ts";

/** That one idea joins another: proposed, and what became of it. */
export const ideaMerges = pgTable(
  "idea_merges",
  {
    id: id("merge"),
    fromId: text("from_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }), // the idea that becomes part of the other
    intoId: text("into_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    state: text({ enum: mergeStates }).notNull().default("proposed"),
    asks: text({ enum: ["from", "into"] }).notNull(), // whose authors are to agree
    reason: text().notNull(),
    proposedById: text("proposed_by_id").references(() => people.id),
    proposedAt: happened("proposed_at").notNull().defaultNow(),
    decidedById: text("decided_by_id").references(() => people.id), // who agreed, declined, took it back or undid it
    decidedAt: happened("decided_at"),
    words: text().notNull().default(""), // that came with it
  },
  (t) => [
    uniqueIndex("one_proposal_a_pair")
      .on(sql`least(${t.fromId}, ${t.intoId})`, sql`greatest(${t.fromId}, ${t.intoId})`)
      .where(sql`state = 'proposed'`),
    uniqueIndex("one_merge_an_idea").on(t.fromId).where(sql`state = 'agreed'`),
    index("merges_into").on(t.intoId),
    index("merges_from").on(t.fromId),
    check("merges_two", sql`${t.fromId} <> ${t.intoId}`),
  ],
);

/** The votes the joined idea had, so that the two can come apart again. Only the functions merge_ideas and part_ideas write here. */
export const mergedVotes = pgTable(
  "merged_votes",
  {
    mergeId: text("merge_id")
      .notNull()
      .references(() => ideaMerges.id, { onDelete: "cascade" }),
    voterId: text("voter_id")
      .notNull()
      .references(() => people.id),
    choice: smallint().notNull(),
    weight: integer().notNull(),
    castAt: happened("cast_at").notNull(),
    doubled: boolean().notNull(), // its voter had one on the other idea already, or is an author of it
  },
  (t) => [
    primaryKey({ columns: [t.mergeId, t.voterId] }),
    index("merged_votes_by_voter").on(t.voterId),
  ],
);

/** Who follows the other idea only since the two were joined. */
export const mergedFollowers = pgTable(
  "merged_followers",
  {
    mergeId: text("merge_id")
      .notNull()
      .references(() => ideaMerges.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.mergeId, t.personId] }),
    index("merged_followers_by_person").on(t.personId),
  ],
);
