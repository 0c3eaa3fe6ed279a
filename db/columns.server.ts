import { sql } from "drizzle-orm";
import { bigint, text, timestamp } from "drizzle-orm/pg-core";

/** A primary key that says what it is: idea_3f9c… */
export function id(kind: string) {
  return text().primaryKey().default(sql.raw(`'${kind}_' || gen_random_uuid()`));
}

/** A UTC instant with microseconds; the name says what happened. */
export const happened = (name: string) => timestamp(name, { withTimezone: true });

export const createdAt = { createdAt: happened("created_at").notNull().defaultNow() };

/** Money in minor units (cents). Within ±2^53, which is ninety trillion euro. */
export const minor = (name: string) => bigint(name, { mode: "number" });
