import { sql } from "drizzle-orm";
import { check, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { Locale } from "#db/locales.ts";
import { files } from "./file.ts";

/** Words by language: only those that differ from ours. */
type InLanguages<Words> = Partial<Record<Locale, Words>>;

/** Whose Groundswell this is: exactly one row, there from the first migration on. */
export const organisation = pgTable(
  "organisation",
  {
    id: text().primaryKey().default("organisation"),
    name: text().notNull().default(""), // empty: Groundswell goes by its own name
    colour: text(), // "#rrggbb" as it was chosen; null: ours
    logoId: text("logo_id").references(() => files.id),
    darkLogoId: text("dark_logo_id").references(() => files.id), // null: the same by night
    terms: jsonb().$type<InLanguages<Record<string, string>>>().notNull().default({}),
    welcome: jsonb().$type<InLanguages<string>>().notNull().default({}),
    locale: text().$type<Locale>().notNull().default("en"), // for whoever has not said otherwise
    timeZone: text("time_zone").notNull().default("Europe/Amsterdam"),
    edition: integer().notNull().default(0), // grows with every change: by it every process knows that what it keeps is old
  },
  (t) => [
    check("one_organisation", sql`${t.id} = 'organisation'`),
    check("a_colour_is_written_out", sql`${t.colour} ~ '^#[0-9a-f]{6}$'`),
  ],
);
