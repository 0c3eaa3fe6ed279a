import {
  bigint,
  bigserial,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { createdAt, id, oneOf, timestamptz } from "#db/columns.server.ts";
import { emailStates, reminderMoments } from "#db/enums.ts";
import { locales } from "#db/locales.ts";
import { ideas } from "./idea.ts";
import { people } from "./people.ts";

export const emailState = pgEnum("email_state", emailStates);

/** A notification for a person, shown only while they may see what it is about. */
export const notifications = pgTable(
  "notifications",
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
    seenAt: timestamptz("seen_at"),
    ...createdAt,
  },
  (t) => [
    uniqueIndex("one_notification_a_person").on(t.activityId, t.personId, t.kind),
    index("notifications_by_person").on(t.personId, t.id.desc().nullsFirst()),
  ],
);

/** Reminders sent of answers that are due soon or overdue, each once; the key keeps two workers from both sending one. */
export const answerReminders = pgTable(
  "answer_reminders",
  {
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    contributionId: text("contribution_id"), // null: the idea itself
    dueAt: timestamptz("due_at").notNull(), // a new due date is a new promise
    moment: text({ enum: reminderMoments }).notNull(),
  },
  (t) => [
    unique("one_reminder")
      .on(t.ideaId, t.contributionId, t.personId, t.dueAt, t.moment)
      .nullsNotDistinct(),
    oneOf("answer_reminders_moment", t.moment, reminderMoments),
  ],
);

/** Emails to send and sent. The message id is fixed beforehand, so that mail programs recognise a repeat. */
export const emails = pgTable(
  "emails",
  {
    id: id("email"),
    template: text().notNull(), // a file in emails/
    toPersonId: text("to_person_id").references(() => people.id, { onDelete: "cascade" }),
    toAddress: text("to_address").notNull(),
    locale: text({ enum: locales }).notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
    messageId: text("message_id").notNull().unique(),
    state: emailState().notNull().default("waiting"),
    attempts: integer().notNull().default(0),
    lastError: text("last_error"),
    sentAt: timestamptz("sent_at"),
    dedupeKey: text("dedupe_key").unique(), // what it is sent for, so that it is queued once
    ...createdAt,
  },
  (t) => [index("emails_by_state").on(t.state, t.createdAt)],
);
