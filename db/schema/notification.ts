import {
  bigint,
  bigserial,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { createdAt, happened, id } from "#db/columns.server.ts";
import { letterStates } from "#db/enums.ts";
import { locales } from "#db/locales.ts";
import { ideas } from "./idea.ts";
import { people } from "./people.ts";

export const letterState = pgEnum("letter_state", letterStates);

/** Somebody should hear of something. Shown only while they may still see what it is about. */
export const notices = pgTable(
  "notices",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    activityId: bigint("activity_id", { mode: "number" }).notNull(),
    kind: text().notNull(), // a key of domain/notification/notification-kinds.ts
    challengeId: text("challenge_id"),
    ideaId: text("idea_id"),
    about: jsonb().$type<Record<string, string>>().notNull().default({}),
    seenAt: happened("seen_at"),
    ...createdAt,
  },
  (t) => [
    uniqueIndex("one_notice_a_person").on(t.activityId, t.personId, t.kind),
    index("notices_by_person").on(t.personId, t.id.desc().nullsFirst()),
  ],
);

/** What somebody was reminded of, each once: an answer they owe that is nearly due, or late. The database keeps two workers from both doing so. */
export const answerReminders = pgTable(
  "answer_reminders",
  {
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    contributionId: text("contribution_id").notNull().default(""), // empty: the idea itself
    due: happened("due").notNull(), // promised anew, it is another promise
    moment: text({ enum: ["due-soon", "overdue"] }).notNull(),
  },
  (t) => [
    primaryKey({
      name: "one_reminder",
      columns: [t.ideaId, t.contributionId, t.personId, t.due, t.moment],
    }),
  ],
);

/** A mail to be sent, until it is sent. The message id is fixed beforehand, so that a repeat is recognised. */
export const letters = pgTable(
  "letters",
  {
    id: id("letter"),
    template: text().notNull(), // a file in emails/
    toPersonId: text("to_person_id").references(() => people.id, { onDelete: "cascade" }),
    toAddress: text("to_address").notNull(),
    locale: text({ enum: locales }).notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
    messageId: text("message_id").notNull().unique(),
    state: letterState().notNull().default("waiting"),
    attempts: integer().notNull().default(0),
    lastError: text("last_error"),
    sentAt: happened("sent_at"),
    onceFor: text("once_for").unique(), // what it answers to, so that it is written once
    ...createdAt,
  },
  (t) => [index("letters_waiting").on(t.state, t.createdAt)],
);
