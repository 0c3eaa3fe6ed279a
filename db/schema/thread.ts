import { type AnyPgColumn, index, jsonb, pgEnum, pgTable, text } from "drizzle-orm/pg-core";
import type { Prose } from "#app/prose/prose.ts";
import { createdAt, happened, id } from "#db/columns.server.ts";
import { challengeRoles, contributionKinds, contributionStates } from "#db/enums.ts";
import { ideas } from "./idea.ts";
import { people } from "./people.ts";

export const contributionKind = pgEnum("contribution_kind", contributionKinds);
export const contributionState = pgEnum("contribution_state", contributionStates);

export const contributions = pgTable(
  "contributions",
  {
    id: id("contribution"),
    ideaId: text("idea_id").notNull().references(() => ideas.id, { onDelete: "cascade" }),
    parentId: text("parent_id").references((): AnyPgColumn => contributions.id),
    missingParent: text("missing_parent"), // an import named a parent that was not there; kept, shown at the top level
    kind: contributionKind().notNull().default("comment"),
    state: contributionState().notNull().default("open"),
    body: jsonb().$type<Prose>().notNull(),
    bodyText: text("body_text").notNull().default(""),
    byId: text("by_id").references(() => people.id),
    asRole: text("as_role", { enum: challengeRoles }), // written as sponsor or manager, and shown so
    settledById: text("settled_by_id").references(() => people.id), // who accepted, declined, answered or resolved it
    settledAt: happened("settled_at"),
    settledWith: text("settled_with"), // the words that went with it
    ...createdAt,
  },
  (t) => [index("contributions_by_idea").on(t.ideaId, t.createdAt), index("contributions_by_person").on(t.byId)],
);
