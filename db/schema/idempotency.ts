import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { neverEmpty, timestamptz } from "#db/columns.server.ts";
import { people } from "./people.ts";

/**
 * A write that a browser may send again, because it was offline or the response was lost. The primary key makes it happen
 * once; the row is written in the same transaction.
 */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    path: text().notNull(),
    key: text().notNull(), // made by the browser for each write
    response: jsonb().$type<Record<string, unknown>>().notNull().default(sql`'{}'`), // of the first request, for repeats
    createdAt: timestamptz("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.path, t.key] }),
    index("idempotency_keys_by_age").on(t.createdAt),
  ],
);

/** What a person typed and did not send yet, saved for them alone to continue on another device. Not validated. */
export const unsavedInputs = pgTable(
  "unsaved_inputs",
  {
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    key: text().notNull(), // what it is about, such as contribute-idea_1-new
    text: text().notNull(),
    doc: text(), // the editor's document, as it was sent; null: a field without one
    savedAt: timestamptz("saved_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.key] }),
    index("unsaved_inputs_by_age").on(t.savedAt),
    neverEmpty("unsaved_inputs_texts", t.doc),
  ],
);
