import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
} from "drizzle-orm/pg-core";
import type { Prose } from "#app/rich-text/prose.ts";
import { createdAt, happened, id } from "#db/columns.server.ts";
import { challengeRoles, contributionKinds, contributionStates, takings } from "#db/enums.ts";
import { ideas, ideaVersions } from "./idea.ts";
import { people } from "./people.ts";

export const contributionKind = pgEnum("contribution_kind", contributionKinds);
export const contributionState = pgEnum("contribution_state", contributionStates);

export const contributions = pgTable(
  "contributions",
  {
    id: id("contribution"),
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    parentId: text("parent_id").references((): AnyPgColumn => contributions.id),
    missingParent: text("missing_parent"), // an import named a parent that was not there; kept, shown at the top level
    kind: contributionKind().notNull().default("comment"),
    state: contributionState().notNull().default("open"),
    body: jsonb().$type<Prose>().notNull(),
    bodyText: text("body_text").notNull().default(""),
    byId: text("by_id").references(() => people.id),
    asRole: text("as_role", { enum: challengeRoles }), // written as sponsor or manager, and shown so
    answerBy: happened("answer_by"), // of a question or concern: until when an answer was promised
    settledById: text("settled_by_id").references(() => people.id), // who accepted, declined, answered or resolved it
    settledAt: happened("settled_at"),
    settledWith: text("settled_with"), // the words that went with it
    answerId: text("answer_id").references((): AnyPgColumn => contributions.id), // the reply that answers a question or resolves a concern
    ledToChange: boolean("led_to_change").notNull().default(false), // a question that changed the idea: so its author said
    cameFromId: text("came_from_id").references(() => ideas.id), // the idea it was written at, where that joined this one
    task: text(), // of an offer that was taken up: which part of the work; null with a place on the team
    ...createdAt,
  },
  (t) => [
    index("contributions_by_idea").on(t.ideaId, t.createdAt),
    index("contributions_by_person").on(t.byId),
    index("contributions_came").on(t.cameFromId).where(sql`came_from_id is not null`),
    index("contributions_owed").on(t.answerBy).where(sql`answer_by is not null and state = 'open'`),
  ],
);

/** The text as an improvement wants it, written on one version of the idea. What it changes is the difference of the two. */
export const suggestions = pgTable(
  "suggestions",
  {
    contributionId: text("contribution_id")
      .primaryKey()
      .references(() => contributions.id, { onDelete: "cascade" }),
    ideaId: text("idea_id").notNull(),
    base: integer("base_version").notNull(),
    title: text().notNull(),
    body: jsonb().$type<Prose>().notNull(),
    taken: text({ enum: takings }), // how the author took it over; null: it is not in the text
  },
  (t) => [
    foreignKey({
      columns: [t.ideaId, t.base],
      foreignColumns: [ideaVersions.ideaId, ideaVersions.number],
    }).onDelete("cascade"),
    index("suggestions_by_idea").on(t.ideaId),
  ],
);
