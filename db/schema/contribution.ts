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
import type { RichText } from "#app/rich-text/rich-text.ts";
import { createdAt, id, oneOf, timestamptz } from "#db/columns.server.ts";
import { acceptModes, challengeRoles, contributionKinds, contributionStates } from "#db/enums.ts";
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
    // a parent that an import names and does not have; shown at the top level
    missingParent: text("missing_parent"),
    kind: contributionKind().notNull().default("comment"),
    state: contributionState().notNull().default("open"),
    body: jsonb().$type<RichText>().notNull(),
    bodyText: text("body_text").notNull().default(""),
    authorId: text("author_id").references(() => people.id),
    asRole: text("as_role", { enum: challengeRoles }), // written and shown as sponsor or manager
    answerDueAt: timestamptz("answer_due_at"), // of a question or concern: when an answer was promised
    // who accepted, declined, answered or resolved it
    resolvedById: text("resolved_by_id").references(() => people.id),
    resolvedAt: timestamptz("resolved_at"),
    resolutionMessage: text("resolution_message"),
    // the reply that answers a question or resolves a concern
    answerId: text("answer_id").references((): AnyPgColumn => contributions.id),
    // a question that changed the idea, as its author says
    causedChange: boolean("caused_change").notNull().default(false),
    // the idea it was written at, if that was merged into this one
    movedFromIdeaId: text("moved_from_idea_id").references(() => ideas.id),
    task: text(), // of an accepted offer: the part of the work; null: a place on the team
    ...createdAt,
  },
  (t) => [
    oneOf("contributions_as_role", t.asRole, challengeRoles),
    index("contributions_by_idea").on(t.ideaId, t.createdAt),
    index("contributions_by_author").on(t.authorId),
    index("contributions_moved_from")
      .on(t.movedFromIdeaId)
      .where(sql`moved_from_idea_id is not null`),
    index("contributions_answer_due")
      .on(t.answerDueAt)
      .where(sql`answer_due_at is not null and state = 'open'`),
  ],
);

/** The text an improvement suggests, based on one version of the idea; the change is the difference of the two. */
export const suggestions = pgTable(
  "suggestions",
  {
    contributionId: text("contribution_id")
      .primaryKey()
      .references(() => contributions.id, { onDelete: "cascade" }),
    ideaId: text("idea_id").notNull(),
    baseVersion: integer("base_version").notNull(),
    title: text().notNull(),
    body: jsonb().$type<RichText>().notNull(),
    acceptMode: text("accept_mode", { enum: acceptModes }), // null: it is not in the text
  },
  (t) => [
    foreignKey({
      columns: [t.ideaId, t.baseVersion],
      foreignColumns: [ideaVersions.ideaId, ideaVersions.number],
    }).onDelete("cascade"),
    index("suggestions_by_idea").on(t.ideaId),
    oneOf("suggestions_accept_mode", t.acceptMode, acceptModes),
  ],
);
