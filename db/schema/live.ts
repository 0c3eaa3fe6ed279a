import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { timestamptz } from "#db/columns.server.ts";

/**
 * How many people read an idea's page, per running instance: numbers, never names. Unlogged: empty after a crash of the
 * database, until the next heartbeat of each instance.
 */
export const presence = pgTable(
  "presence",
  {
    instance: text().notNull(),
    ideaId: text("idea_id").notNull(),
    readers: integer().notNull(),
    updatedAt: timestamptz("updated_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.ideaId, t.instance] }),
    index("presence_by_instance").on(t.instance),
  ],
);
