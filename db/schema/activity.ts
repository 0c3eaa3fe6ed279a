import { sql } from "drizzle-orm";
import { bigint, bigserial, index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { timestamptz, xid8 } from "#db/columns.server.ts";

/**
 * Audit entry, feed item and outbox message in one row. Append-only (the database refuses the rest). No foreign keys:
 * the trail outlives what it is about.
 */
export const activity = pgTable(
  "activity",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    // lets readers see only what all earlier writers have committed
    xid: xid8("xid").notNull().default(sql`pg_current_xact_id()`),
    type: text().notNull(),
    actorId: text("actor_id"),
    challengeId: text("challenge_id"),
    ideaId: text("idea_id"),
    about: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    createdAt: timestamptz("created_at").notNull().defaultNow(),
  },
  (t) => [
    index("activity_by_idea").on(t.ideaId, t.id),
    index("activity_by_challenge").on(t.challengeId, t.id),
    index("activity_in_order").on(t.xid, t.id),
  ],
);

/** How far each reader of the activity has read. */
export const activityCursors = pgTable("activity_cursors", {
  reader: text().primaryKey(),
  xid: xid8("xid").notNull().default(sql`'0'::xid8`),
  activityId: bigint("activity_id", { mode: "number" }).notNull().default(0),
});
