import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, happened, id } from "#db/columns.server.ts";
import { ideas } from "./idea.ts";
import { people } from "./people.ts";

/** A stored picture, or a file that is only offered as a download. Who may see it follows from where it hangs or stands; a loose one is its uploader's alone. */
export const files = pgTable(
  "files",
  {
    id: id("file"),
    storageKey: text("storage_key").notNull().unique(),
    contentType: text("content_type").notNull(), // image/webp: a picture of ours; anything else is kept as it was sent
    bytes: integer().notNull(),
    width: integer().notNull(), // 0: no picture
    height: integer().notNull(),
    alt: text().notNull().default(""),
    name: text().notNull().default(""), // under which it is downloaded; pictures have none
    uploadedById: text("uploaded_by_id").references(() => people.id),
    challengeId: text("challenge_id"), // set: visible to whoever sees this challenge
    ideaId: text("idea_id"), // set: visible to whoever sees this idea
    personId: text("person_id"), // set: a face, visible to everybody who is signed in
    organisationId: text("organisation_id"), // set: a logo, visible to the whole world
    looseSince: happened("loose_since").defaultNow(), // nothing refers to it since then; null: something does (triggers keep it true)
    ...createdAt,
  },
  (t) => [
    index("files_by_idea").on(t.ideaId),
    index("files_by_challenge").on(t.challengeId),
    index("files_loose").on(t.looseSince),
    index("files_by_uploader").on(t.uploadedById),
  ],
);

export const fileUseParts = ["text", "thread", "update"] as const;

/** In which texts of an idea a file stands: its own (any version), its thread, how it was made real. Only triggers write it, from the texts themselves. */
export const fileUses = pgTable(
  "file_uses",
  {
    fileId: text("file_id")
      .notNull()
      .references(() => files.id),
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    part: text({ enum: fileUseParts }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.fileId, t.ideaId, t.part] }),
    index("file_uses_by_idea").on(t.ideaId),
  ],
);
