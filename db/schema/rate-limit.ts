import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { timestamptz } from "#db/columns.server.ts";

/** Counters of recent attempts. Unlogged: a crash resets them. */
export const rateLimits = pgTable("rate_limits", {
  key: text().primaryKey(),
  points: integer().notNull(),
  expire: timestamptz("expire"),
});
