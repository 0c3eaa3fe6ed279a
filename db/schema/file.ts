import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, id } from "#db/columns.server.ts";
import { people } from "./people.ts";

/** A stored picture. Who may see it follows from where it hangs; one that hangs nowhere is its uploader's alone. */
export const files = pgTable(
  "files",
  {
    id: id("file"),
    storageKey: text("storage_key").notNull().unique(),
    contentType: text("content_type").notNull(),
    bytes: integer().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    alt: text().notNull().default(""),
    uploadedById: text("uploaded_by_id").references(() => people.id),
    challengeId: text("challenge_id"), // set: visible to whoever sees this challenge
    ideaId: text("idea_id"), // set: visible to whoever sees this idea
    personId: text("person_id"), // set: a face, visible to everybody who is signed in
    organisationId: text("organisation_id"), // set: a logo, visible to the whole world
    ...createdAt,
  },
  (t) => [index("files_by_idea").on(t.ideaId), index("files_by_challenge").on(t.challengeId)],
);
