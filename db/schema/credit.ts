import { sql } from "drizzle-orm";
import {
  bigserial,
  index,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { happened } from "#db/columns.server.ts";
import { creditDeeds, creditKinds } from "#db/enums.ts";
import { ideas } from "./idea.ts";
import { people } from "./people.ts";

export const creditKind = pgEnum("credit_kind", creditKinds);

/**
 * Who helped, and with what, as it was kept when the decision went out (or came in with a package). Rows never change; what is
 * put right later stands in credit_corrections. Read it through domain/credit/credit.ts, which knows what happened before it was kept.
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
    contributionId: text("contribution_id").notNull().default(""),
    at: happened("at").notNull().defaultNow(), // when they helped
  },
  (t) => [
    primaryKey({ columns: [t.ideaId, t.personId, t.kind, t.contributionId] }),
    index("idea_credits_by_person").on(t.personId),
  ],
);

/** What was put right in who helped, a row a deed; it only grows. Of one person, kind and contribution the last row counts. */
export const creditCorrections = pgTable(
  "credit_corrections",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    ref: text().notNull().default(sql`'correction_' || gen_random_uuid()`), // a name that survives export and import
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    kind: creditKind().notNull(),
    contributionId: text("contribution_id").notNull().default(""),
    deed: text({ enum: creditDeeds }).notNull(),
    words: text().notNull().default(""), // with what they helped, where no contribution says so
    byId: text("by_id").references(() => people.id),
    at: happened("at").notNull().defaultNow(),
  },
  (t) => [
    index("credit_corrections_by_idea").on(t.ideaId, t.id),
    index("credit_corrections_by_person").on(t.personId),
    uniqueIndex("credit_corrections_by_ref").on(t.ref),
  ],
);
