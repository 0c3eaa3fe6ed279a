import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, happened, id } from "#db/columns.server.ts";
import { sealAnswers, sealsOpenBy } from "#db/enums.ts";
import { ideas } from "./idea.ts";
import { people } from "./people.ts";

/**
 * Who really wrote an idea that was posted without a name. Everywhere else stands `authorId`, a person without a name who can
 * never come in; so whoever does not read this table cannot give anybody away. Who does is held by tests/architecture/anonymous-authors.test.ts.
 */
export const sealedAuthors = pgTable(
  "sealed_authors",
  {
    ideaId: text("idea_id")
      .primaryKey()
      .references(() => ideas.id, { onDelete: "cascade" }),
    authorId: text("author_id")
      .notNull()
      .unique()
      .references(() => people.id),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    draftId: text("draft_id").notNull().unique(), // of the draft it was written in, which is gone: posted twice it is one idea
    proof: text().notNull().unique(), // whoever can say it is the author
    openedAt: happened("opened_at"), // written only by open_seals in the migrations, which puts the name back everywhere
    openedBy: text("opened_by", { enum: sealsOpenBy }),
    ...createdAt,
  },
  (t) => [
    index("sealed_authors_by_person").on(t.personId),
    check("opened_or_not", sql`(${t.openedAt} is null) = (${t.openedBy} is null)`),
  ],
);

/** Two people look behind a seal together, because of abuse: one asks with a reason, another agrees. The name stays sealed for everybody else. */
export const sealOpenings = pgTable(
  "seal_openings",
  {
    id: id("opening"),
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    askedById: text("asked_by_id")
      .notNull()
      .references(() => people.id),
    reason: text().notNull(),
    askedAt: happened("asked_at").notNull().defaultNow(),
    answer: text({ enum: sealAnswers }), // null: nobody has answered yet
    answeredById: text("answered_by_id").references(() => people.id),
    answeredAt: happened("answered_at"),
  },
  (t) => [
    index("seal_openings_by_idea").on(t.ideaId),
    uniqueIndex("one_opening_asked").on(t.ideaId).where(sql`answer is null`),
    check(
      "four_eyes",
      sql`${t.answer} is distinct from 'agreed' or ${t.answeredById} <> ${t.askedById}`,
    ),
    check(
      "answered_whole",
      sql`(${t.answer} is null) = (${t.answeredById} is null) and (${t.answer} is null) = (${t.answeredAt} is null)`,
    ),
    check("reason_said", sql`char_length(${t.reason}) between 10 and 500`),
  ],
);
