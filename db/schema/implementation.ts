import { date, index, integer, jsonb, numeric, pgTable, text } from "drizzle-orm/pg-core";
import type { RichText } from "#app/rich-text/rich-text.ts";
import { createdAt, id, neverEmpty, timestamptz } from "#db/columns.server.ts";
import { ideas } from "./idea.ts";
import { people } from "./people.ts";

export const implementations = pgTable(
  "implementations",
  {
    ideaId: text("idea_id")
      .primaryKey()
      .references(() => ideas.id, { onDelete: "cascade" }),
    ownerId: text("owner_id").references(() => people.id),
    outcomeUnit: text("outcome_unit"), // €, hours a week, kg CO₂, incidents …
    expectedOutcome: numeric("expected_outcome"),
    realisedOutcome: numeric("realised_outcome"),
    outcome: text(), // what it achieved
    lesson: text(), // what was learned when it was stopped
    startedAt: timestamptz("started_at"),
    finishedAt: timestamptz("finished_at"),
    ...createdAt,
  },
  (t) => [neverEmpty("implementations_texts", t.outcomeUnit, t.outcome, t.lesson)],
);

export const milestones = pgTable(
  "milestones",
  {
    id: id("milestone"),
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    title: text().notNull(),
    dueOn: date("due_on"),
    completedAt: timestamptz("completed_at"),
    position: integer().notNull().default(0),
  },
  (t) => [index("milestones_by_idea").on(t.ideaId)],
);

export const implementationUpdates = pgTable(
  "implementation_updates",
  {
    id: id("update"),
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    body: jsonb().$type<RichText>().notNull(),
    bodyText: text("body_text").notNull().default(""),
    authorId: text("author_id").references(() => people.id),
    createdAt: timestamptz("created_at").notNull().defaultNow(),
  },
  (t) => [index("implementation_updates_by_idea").on(t.ideaId, t.createdAt)],
);
