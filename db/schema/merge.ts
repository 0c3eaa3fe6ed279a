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
import { id, neverEmpty, oneOf, timestamptz } from "#db/columns.server.ts";
import { mergeSides, mergeStates } from "#db/enums.ts";
import { ideas } from "./idea.ts";
import { people } from "./people.ts";

/** Proposals to merge one idea into another, and what became of them. */
export const ideaMerges = pgTable(
  "idea_merges",
  {
    id: id("merge"),
    fromId: text("from_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }), // the idea that is merged into the other
    intoId: text("into_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    state: text({ enum: mergeStates }).notNull().default("proposed"),
    approverSide: text("approver_side", { enum: mergeSides }).notNull(), // whose authors have to agree
    reason: text().notNull(),
    proposedById: text("proposed_by_id").references(() => people.id),
    proposedAt: timestamptz("proposed_at").notNull().defaultNow(),
    decidedById: text("decided_by_id").references(() => people.id), // who agreed, declined, withdrew or undid it
    decidedAt: timestamptz("decided_at"),
    message: text(), // with the decision
  },
  (t) => [
    uniqueIndex("one_proposal_a_pair")
      .on(sql`least(${t.fromId}, ${t.intoId})`, sql`greatest(${t.fromId}, ${t.intoId})`)
      .where(sql`state = 'proposed'`),
    uniqueIndex("one_merge_an_idea").on(t.fromId).where(sql`state = 'agreed'`),
    index("merges_into").on(t.intoId),
    index("merges_from").on(t.fromId),
    oneOf("idea_merges_state", t.state, mergeStates),
    oneOf("idea_merges_approver_side", t.approverSide, mergeSides),
    neverEmpty("idea_merges_texts", t.message),
    check("merges_two_ideas", sql`${t.fromId} <> ${t.intoId}`),
  ],
);

/** The votes of the merged idea, for undoing the merge. Written only by app/domain/merge/move-votes.ts. */
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
    castAt: timestamptz("cast_at").notNull(),
    duplicate: boolean().notNull(), // the voter also voted for the other idea, or is an author of it
  },
  (t) => [
    primaryKey({ columns: [t.mergeId, t.voterId] }),
    index("merged_votes_by_voter").on(t.voterId),
  ],
);

/** Who follows the other idea only because of the merge. */
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
