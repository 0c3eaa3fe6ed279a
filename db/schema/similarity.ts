import { index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { happened, tsvector } from "#db/columns.server.ts";
import { ideas } from "./idea.ts";

/** By what a posted idea is found when somebody writes one like it. Kept by a trigger; a draft has none, nor what was withdrawn. */
export const ideaMarks = pgTable(
  "idea_marks",
  {
    ideaId: text("idea_id")
      .primaryKey()
      .references(() => ideas.id, { onDelete: "cascade" }),
    challengeId: text("challenge_id").notNull(),
    marks: tsvector("marks").notNull(),
  },
  (t) => [index("idea_marks_in").using("gin", t.marks)],
);

/** Ideas like it that its writer was shown before posting, and why theirs is another, in their words; nothing where they did not say. */
export const ideaDifferences = pgTable(
  "idea_differences",
  {
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    otherId: text("other_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    reason: text().notNull(),
    at: happened("at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.ideaId, t.otherId] }),
    index("idea_differences_by_other").on(t.otherId),
  ],
);
