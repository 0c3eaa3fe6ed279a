import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { happened } from "#db/columns.server.ts";
import { people } from "./people.ts";

/**
 * A write that a browser may send again, because it kept it while there was no connection or because our answer was lost.
 * The primary key is the rule "once"; the row is written in the transaction of what it stands for.
 */
export const sendings = pgTable(
  "sendings",
  {
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    address: text().notNull(),
    key: text().notNull(), // made by the browser, anew for each thing somebody sends
    answer: jsonb().$type<Record<string, unknown>>().notNull().default(sql`'{}'`), // what the first got, for whoever comes after
    at: happened("at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.address, t.key] }),
    index("sendings_by_age").on(t.at),
  ],
);

/** What somebody is typing and has not sent, kept for them alone so that they can go on elsewhere. Nobody checked it yet. */
export const unsentWords = pgTable(
  "unsent_words",
  {
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    key: text().notNull(), // what it is about, as in contribute-idea_1-new
    text: text().notNull(),
    doc: text().notNull().default(""), // the editor's document, as it was sent
    keptAt: happened("kept_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.key] }), index("unsent_words_by_age").on(t.keptAt)],
);
