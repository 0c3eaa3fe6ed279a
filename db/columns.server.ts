import { sql } from "drizzle-orm";
import { bigint, customType, text, timestamp } from "drizzle-orm/pg-core";

/** A primary key that says what it is: idea_3f9c… */
export function id(kind: string) {
  return text()
    .primaryKey()
    .default(sql.raw(`'${kind}_' || gen_random_uuid()`));
}

/** A UTC instant with microseconds; the name says what happened. */
export const happened = (name: string) => timestamp(name, { withTimezone: true });

export const createdAt = { createdAt: happened("created_at").notNull().defaultNow() };

/** Money in minor units (cents). Within ±2^53, which is ninety trillion euro. */
export const minor = (name: string) => bigint(name, { mode: "number" });

/** The transaction a row was written in: what all before it wrote has been settled (see decisions/0004-reading-the-activity.md). */
export const xid8 = customType<{ data: string }>({ dataType: () => "xid8" });

/** Words and pieces of words to find a row by. */
export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });
