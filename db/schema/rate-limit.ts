import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { happened } from "#db/columns.server.ts";

/** How often somebody tried something lately. Unlogged: after a crash everybody starts at nought. */
export const rateLimits = pgTable("rate_limits", {
  key: text().primaryKey(),
  points: integer().notNull(),
  expire: happened("expire"),
});
