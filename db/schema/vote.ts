import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { timestamptz } from "#db/columns.server.ts";
import { challenges } from "./challenge.ts";
import { ideas } from "./idea.ts";
import { people } from "./people.ts";

/** The primary key allows one vote per person and idea. People here only vote for ideas; imported ballots hold more. */
export const votes = pgTable(
  "votes",
  {
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    voterId: text("voter_id")
      .notNull()
      .references(() => people.id),
    challengeId: text("challenge_id")
      .notNull()
      .references(() => challenges.id),
    choice: smallint().notNull().default(1), // 1 for, 0 abstained, -1 against
    weight: integer().notNull().default(1), // seats behind a party's vote; 1 for a person
    castAt: timestamptz("cast_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.ideaId, t.voterId] }),
    index("votes_by_voter").on(t.voterId, t.challengeId),
    check("choice_value", sql`${t.choice} in (-1, 0, 1)`),
    check("weight_not_negative", sql`${t.weight} >= 0`),
  ],
);
