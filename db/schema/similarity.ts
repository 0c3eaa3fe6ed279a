import { index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { timestamptz, tsvector } from "#db/columns.server.ts";
import { ideas } from "./idea.ts";

/** Fingerprints to find similar ideas by, maintained by a trigger. Drafts and withdrawn or merged ideas have none. */
export const ideaFingerprints = pgTable(
  "idea_fingerprints",
  {
    ideaId: text("idea_id")
      .primaryKey()
      .references(() => ideas.id, { onDelete: "cascade" }),
    challengeId: text("challenge_id").notNull(),
    fingerprints: tsvector("fingerprints").notNull(),
  },
  (t) => [index("idea_fingerprints_search").using("gin", t.fingerprints)],
);

/** Similar ideas that the author saw before submitting, and how theirs differs; the reason is empty when they gave none. */
export const ideaDistinctions = pgTable(
  "idea_distinctions",
  {
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    otherId: text("other_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    reason: text().notNull(),
    createdAt: timestamptz("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.ideaId, t.otherId] }),
    index("idea_distinctions_by_other").on(t.otherId),
  ],
);
