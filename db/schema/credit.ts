import { sql } from "drizzle-orm";
import { bigserial, index, pgEnum, pgTable, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import { oneOf, timestamptz } from "#db/columns.server.ts";
import { creditActions, creditKinds } from "#db/enums.ts";
import { ideas } from "./idea.ts";
import { people } from "./people.ts";

export const creditKind = pgEnum("credit_kind", creditKinds);

/**
 * Who helped, and with what: a snapshot taken when the decision is published, or imported with a package. Frozen then;
 * later corrections are in credit_corrections. Read it through domain/credit/credit.ts, which derives credit from what
 * happened before the snapshot.
 */
export const ideaCredits = pgTable(
  "idea_credits",
  {
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    kind: creditKind().notNull(),
    contributionId: text("contribution_id"), // null: the idea as a whole
    earnedAt: timestamptz("earned_at").notNull().defaultNow(), // when they helped
  },
  (t) => [
    unique("one_credit_a_kind")
      .on(t.ideaId, t.personId, t.kind, t.contributionId)
      .nullsNotDistinct(),
    index("idea_credits_by_person").on(t.personId),
  ],
);

/** Corrections of credit. Append-only: for a person, kind and contribution the last row counts. */
export const creditCorrections = pgTable(
  "credit_corrections",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    // an id that survives export and import
    ref: text().notNull().default(sql`'correction_' || gen_random_uuid()`),
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    kind: creditKind().notNull(),
    contributionId: text("contribution_id"), // null: the idea as a whole
    action: text({ enum: creditActions }).notNull(),
    description: text().notNull().default(""), // what they helped with, where no contribution says so
    actorId: text("actor_id").references(() => people.id),
    createdAt: timestamptz("created_at").notNull().defaultNow(),
  },
  (t) => [
    oneOf("credit_corrections_action", t.action, creditActions),
    index("credit_corrections_by_idea").on(t.ideaId, t.id),
    index("credit_corrections_by_person").on(t.personId),
    uniqueIndex("credit_corrections_by_ref").on(t.ref),
  ],
);
