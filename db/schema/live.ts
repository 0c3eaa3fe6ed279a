import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { happened } from "#db/columns.server.ts";

/**
 * How many people have an idea's page before them, by each running instance: numbers, never who. The database keeps it out of
 * its log (unlogged) and empties it after a crash of its own; instances write theirs again with their next beat.
 */
export const readingNow = pgTable(
  "reading_now",
  {
    instance: text().notNull(),
    ideaId: text("idea_id").notNull(),
    readers: integer().notNull(),
    at: happened("at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.ideaId, t.instance] }),
    index("reading_now_by_instance").on(t.instance),
  ],
);
