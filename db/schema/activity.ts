import { sql } from "drizzle-orm";
import { bigint, bigserial, index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { happened, xid8 } from "#db/columns.server.ts";

/**
 * What happened: audit entry, feed item and outbox message in one row. Rows are only ever added (the database
 * refuses more). No foreign keys: the trail outlives what it speaks of.
 */
export const activity = pgTable(
  "activity",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    xid: xid8("xid").notNull().default(sql`pg_current_xact_id()`), // lets readers see only what all earlier writers have finished
    type: text().notNull(),
    byId: text("by_id"),
    challengeId: text("challenge_id"),
    ideaId: text("idea_id"),
    about: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    at: happened("at").notNull().defaultNow(),
  },
  (t) => [
    index("activity_by_idea").on(t.ideaId, t.id),
    index("activity_by_challenge").on(t.challengeId, t.id),
    index("activity_in_order").on(t.xid, t.id),
  ],
);

/** How far each reader of the activity has come. */
export const activityCursors = pgTable("activity_cursors", {
  reader: text().primaryKey(),
  xid: xid8("xid").notNull().default(sql`'0'::xid8`),
  activityId: bigint("activity_id", { mode: "number" }).notNull().default(0),
});
