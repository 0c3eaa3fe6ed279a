import { date, index, integer, jsonb, numeric, pgTable, text } from "drizzle-orm/pg-core";
import type { Prose } from "#app/rich-text/prose.ts";
import { createdAt, happened, id } from "#db/columns.server.ts";
import { ideas } from "./idea.ts";
import { people } from "./people.ts";

export const implementations = pgTable("implementations", {
  ideaId: text("idea_id")
    .primaryKey()
    .references(() => ideas.id, { onDelete: "cascade" }),
  ownerId: text("owner_id").references(() => people.id),
  outcomeUnit: text("outcome_unit").notNull().default(""), // €, hours a week, kg CO₂, incidents …
  expectedOutcome: numeric("expected_outcome"),
  realisedOutcome: numeric("realised_outcome"),
  outcome: text().notNull().default(""), // what it brought, in words
  lesson: text().notNull().default(""), // what was learned when it stopped
  startedAt: happened("started_at"),
  finishedAt: happened("finished_at"),
  ...createdAt,
});

export const milestones = pgTable(
  "milestones",
  {
    id: id("milestone"),
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    title: text().notNull(),
    dueOn: date("due_on"),
    reachedAt: happened("reached_at"),
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
    body: jsonb().$type<Prose>().notNull(),
    bodyText: text("body_text").notNull().default(""),
    byId: text("by_id").references(() => people.id),
    at: happened("at").notNull().defaultNow(),
  },
  (t) => [index("implementation_updates_by_idea").on(t.ideaId, t.at)],
);
