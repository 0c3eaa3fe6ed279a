import { sql } from "drizzle-orm";
import { check, index, pgEnum, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import { createdAt, happened, id } from "#db/columns.server.ts";
import { reactionKinds } from "#db/enums.ts";
import { contributions } from "./contribution.ts";
import { ideas } from "./idea.ts";
import { people } from "./people.ts";

export const reactionKind = pgEnum("reaction_kind", reactionKinds);

/** A friendly nod at an idea, or at something that was added to it. Each kind once a person: the key sees to it. */
export const reactions = pgTable(
  "reactions",
  {
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    contributionId: text("contribution_id").notNull().default(""), // empty: the idea itself
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    kind: reactionKind().notNull(),
    at: happened("at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({
      name: "one_reaction_a_kind",
      columns: [t.ideaId, t.contributionId, t.personId, t.kind],
    }),
    index("reactions_by_person").on(t.personId),
  ],
);

/** Thanks to one person, with what for. One for each thing that is thanked for: who thanks again has put it in other words. */
export const thanks = pgTable(
  "thanks",
  {
    id: id("thanks"),
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    contributionId: text("contribution_id").references(() => contributions.id, {
      onDelete: "cascade",
    }), // null: for the idea
    fromId: text("from_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    toId: text("to_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    words: text().notNull(),
    hiddenAt: happened("hidden_at"), // by whom they are for: nobody else sees them
    ...createdAt,
  },
  (t) => [
    unique("one_thanks_a_person")
      .on(t.ideaId, t.contributionId, t.fromId, t.toId)
      .nullsNotDistinct(),
    index("thanks_to").on(t.toId, t.createdAt.desc().nullsFirst()),
    index("thanks_from").on(t.fromId),
    index("thanks_newest").on(t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    check("nobody_thanks_themself", sql`${t.fromId} <> ${t.toId}`),
    check("thanks_fit", sql`char_length(${t.words}) between 1 and 280`),
  ],
);
