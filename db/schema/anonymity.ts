import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, id, oneOf, timestamptz } from "#db/columns.server.ts";
import { revealCauses, unmaskAnswers } from "#db/enums.ts";
import { ideas } from "./idea.ts";
import { people } from "./people.ts";

/**
 * The real author of an idea that was submitted anonymously. Every other table has `authorId`, a placeholder without an
 * account, so that code which does not read this table cannot leak a name. tests/architecture/anonymous-authors.test.ts
 * lists the readers.
 */
export const anonymousAuthors = pgTable(
  "anonymous_authors",
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
    // the draft it was written in, deleted on submission: a second submission finds this row
    draftId: text("draft_id").notNull().unique(),
    proof: text().notNull().unique(), // a secret phrase that proves authorship
    revealedAt: timestamptz("revealed_at"), // written only by reveal_authors (db/functions)
    revealedBy: text("revealed_by", { enum: revealCauses }),
    ...createdAt,
  },
  (t) => [
    index("anonymous_authors_by_person").on(t.personId),
    oneOf("anonymous_authors_revealed_by", t.revealedBy, revealCauses),
    check("revealed_complete", sql`(${t.revealedAt} is null) = (${t.revealedBy} is null)`),
  ],
);

/**
 * Unmasking an author because of abuse takes two people: one requests it with a reason, another agrees. Both then see the
 * name; it stays hidden from everyone else.
 */
export const unmaskRequests = pgTable(
  "unmask_requests",
  {
    id: id("unmask"),
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    askedById: text("asked_by_id")
      .notNull()
      .references(() => people.id),
    reason: text().notNull(),
    askedAt: timestamptz("asked_at").notNull().defaultNow(),
    answer: text({ enum: unmaskAnswers }), // null: not answered yet
    answeredById: text("answered_by_id").references(() => people.id),
    answeredAt: timestamptz("answered_at"),
  },
  (t) => [
    index("unmask_requests_by_idea").on(t.ideaId),
    oneOf("unmask_requests_answer", t.answer, unmaskAnswers),
    uniqueIndex("one_pending_unmask_request").on(t.ideaId).where(sql`answer is null`),
    check(
      "two_person_rule",
      sql`${t.answer} is distinct from 'agreed' or ${t.answeredById} <> ${t.askedById}`,
    ),
    check(
      "answer_complete",
      sql`(${t.answer} is null) = (${t.answeredById} is null) and (${t.answer} is null) = (${t.answeredAt} is null)`,
    ),
    check("reason_length", sql`char_length(${t.reason}) between 10 and 500`),
  ],
);
