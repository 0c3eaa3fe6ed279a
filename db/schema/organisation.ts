import { sql } from "drizzle-orm";
import { check, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { Locale } from "#db/locales.ts";
import { files } from "./file.ts";

/** By language; only what differs from the product's own text. */
type ByLocale<T> = Partial<Record<Locale, T>>;

/** The organisation that runs this Groundswell: exactly one row, which the migration inserts. */
export const organisation = pgTable(
  "organisation",
  {
    id: text().primaryKey().default("organisation"),
    name: text().notNull().default(""), // empty: the product's own name
    colour: text(), // "#rrggbb"; null: the product's own
    logoId: text("logo_id").references(() => files.id),
    darkLogoId: text("dark_logo_id").references(() => files.id), // null: the same in dark mode
    terms: jsonb().$type<ByLocale<Record<string, string>>>().notNull().default({}),
    welcome: jsonb().$type<ByLocale<string>>().notNull().default({}),
    locale: text().$type<Locale>().notNull().default("en"), // for people without a choice of their own
    timeZone: text("time_zone").notNull().default("Europe/Amsterdam"),
    // Counts changes, by which every process knows that its copy is old.
    edition: integer().notNull().default(0),
  },
  (t) => [
    check("one_organisation", sql`${t.id} = 'organisation'`),
    check("colour_format", sql`${t.colour} ~ '^#[0-9a-f]{6}$'`),
  ],
);
