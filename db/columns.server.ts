import { sql } from "drizzle-orm";
import { type AnyPgColumn, bigint, check, customType, text, timestamp } from "drizzle-orm/pg-core";

/** A primary key that says what it is: idea_3f9c… */
export function id(kind: string) {
  return text()
    .primaryKey()
    .default(sql.raw(`'${kind}_' || gen_random_uuid()`));
}

/** A UTC instant with microseconds. */
export const timestamptz = (name: string) => timestamp(name, { withTimezone: true });

export const createdAt = { createdAt: timestamptz("created_at").notNull().defaultNow() };

/** Money in minor units (cents). Within ±2^53, which is ninety trillion euro. */
export const money = (name: string) => bigint(name, { mode: "number" });

/** The transaction that wrote a row (see decisions/0004-reading-the-activity.md). */
export const xid8 = customType<{ data: string }>({ dataType: () => "xid8" });

/** Words and parts of words to find a row by. */
export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** Holds a text column to a list from enums.ts. Null passes. */
export const oneOf = (name: string, column: AnyPgColumn, values: readonly string[]) =>
  check(name, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(", "))})`);

/** Holds that optional texts are null when there is none, never empty. */
export const neverEmpty = (name: string, ...columns: AnyPgColumn[]) =>
  check(
    name,
    sql.join(
      columns.map((column) => sql`${column} <> ''`),
      sql` and `,
    ),
  );
