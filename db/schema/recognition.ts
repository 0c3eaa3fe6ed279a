import { sql } from "drizzle-orm";
import { check, index, pgEnum, pgTable, text, unique } from "drizzle-orm/pg-core";
import { createdAt, id, timestamptz } from "#db/columns.server.ts";
import { reactionKinds } from "#db/enums.ts";
import { contributions } from "./contribution.ts";
import { ideas } from "./idea.ts";
import { people } from "./people.ts";

export const reactionKind = pgEnum("reaction_kind", reactionKinds);

/** Reactions to an idea or a contribution. The key allows each kind once per person. */
export const reactions = pgTable(
  "reactions",
  {
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    contributionId: text("contribution_id"), // null: the idea itself
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    kind: reactionKind().notNull(),
    createdAt: timestamptz("created_at").notNull().defaultNow(),
  },
  (t) => [
    unique("one_reaction_a_kind")
      .on(t.ideaId, t.contributionId, t.personId, t.kind)
      .nullsNotDistinct(),
    index("reactions_by_person").on(t.personId),
  ],
);

/** Thanks to a person, for an idea or a contribution. Thanking again for the same replaces the message. */
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
    message: text().notNull(),
    hiddenAt: timestamptz("hidden_at"), // by the thanked person; hidden from everyone else then
    ...createdAt,
  },
  (t) => [
    unique("one_thanks_a_person")
      .on(t.ideaId, t.contributionId, t.fromId, t.toId)
      .nullsNotDistinct(),
    index("thanks_to").on(t.toId, t.createdAt.desc().nullsFirst()),
    index("thanks_from").on(t.fromId),
    index("thanks_newest").on(t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    check("thanks_not_self", sql`${t.fromId} <> ${t.toId}`),
    check("thanks_length", sql`char_length(${t.message}) between 1 and 280`),
  ],
);
