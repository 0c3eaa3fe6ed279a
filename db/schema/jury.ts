import {
  boolean,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { createdAt, id, timestamptz } from "#db/columns.server.ts";
import { verdicts } from "#db/enums.ts";
import { challenges, criteria } from "./challenge.ts";
import { ideas } from "./idea.ts";
import { people } from "./people.ts";

export const verdict = pgEnum("verdict", verdicts);

/** One juror's scores of one idea. Jurors read those of others only after submitting their own. */
export const scorecards = pgTable(
  "scorecards",
  {
    id: id("scorecard"),
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    jurorId: text("juror_id")
      .notNull()
      .references(() => people.id),
    note: text().notNull().default(""),
    submittedAt: timestamptz("submitted_at"), // null: still a draft
    ...createdAt,
  },
  (t) => [
    uniqueIndex("one_scorecard_a_juror").on(t.ideaId, t.jurorId),
    index("scorecards_by_juror").on(t.jurorId),
  ],
);

export const scores = pgTable(
  "scores",
  {
    scorecardId: text("scorecard_id")
      .notNull()
      .references(() => scorecards.id, { onDelete: "cascade" }),
    criterionId: text("criterion_id")
      .notNull()
      .references(() => criteria.id),
    value: integer().notNull(),
    note: text().notNull().default(""),
  },
  (t) => [primaryKey({ columns: [t.scorecardId, t.criterionId] })],
);

export const juryConflicts = pgTable(
  "jury_conflicts",
  {
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    jurorId: text("juror_id")
      .notNull()
      .references(() => people.id),
    reason: text().notNull(),
    ...createdAt,
  },
  (t) => [primaryKey({ columns: [t.ideaId, t.jurorId] })],
);

/** The decision on one idea, with its motivation. Secret until published; published for all ideas of a challenge at once. */
export const decisions = pgTable(
  "decisions",
  {
    ideaId: text("idea_id")
      .primaryKey()
      .references(() => ideas.id, { onDelete: "cascade" }),
    challengeId: text("challenge_id")
      .notNull()
      .references(() => challenges.id),
    verdict: verdict().notNull(),
    motivation: text().notNull(),
    authorId: text("author_id").references(() => people.id),
    writtenAt: timestamptz("written_at").notNull().defaultNow(),
    publishedAt: timestamptz("published_at"),
    byJury: boolean("by_jury").notNull().default(true),
  },
  (t) => [index("decisions_by_challenge").on(t.challengeId)],
);
