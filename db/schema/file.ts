import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, id, neverEmpty, oneOf, timestamptz } from "#db/columns.server.ts";
import { fileUseParts } from "#db/enums.ts";
import { ideas } from "./idea.ts";
import { people } from "./people.ts";

/** A stored picture, or a file for download. Where it is used decides who sees it; an orphaned file only its uploader sees. */
export const files = pgTable(
  "files",
  {
    id: id("file"),
    storageKey: text("storage_key").notNull().unique(),
    // image/webp: re-encoded by us; anything else is stored as it was sent
    contentType: text("content_type").notNull(),
    bytes: integer().notNull(),
    width: integer().notNull(), // 0: no picture
    height: integer().notNull(),
    name: text(), // of a download; pictures have none
    uploadedById: text("uploaded_by_id").references(() => people.id),
    challengeId: text("challenge_id"), // set: visible to everyone who sees this challenge
    ideaId: text("idea_id"), // set: visible to everyone who sees this idea
    personId: text("person_id"), // set: an avatar, visible to everyone who is signed in
    organisationId: text("organisation_id"), // set: a logo, visible to everyone
    // since when nothing uses it; null: it is in use (triggers maintain it)
    orphanedAt: timestamptz("orphaned_at").defaultNow(),
    ...createdAt,
  },
  (t) => [
    index("files_by_idea").on(t.ideaId),
    index("files_by_challenge").on(t.challengeId),
    index("files_orphaned").on(t.orphanedAt),
    index("files_by_uploader").on(t.uploadedById),
    neverEmpty("files_texts", t.name),
  ],
);

/** The texts of an idea that use a file. Written only by triggers, from the texts themselves. */
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
    oneOf("file_uses_part", t.part, fileUseParts),
  ],
);
