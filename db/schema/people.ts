import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { createdAt, id, oneOf, timestamptz } from "#db/columns.server.ts";
import { authTokenPurposes, guides, personKinds, platformRoles } from "#db/enums.ts";
import { locales } from "#db/locales.ts";

export const platformRole = pgEnum("platform_role", platformRoles);

export const people = pgTable(
  "people",
  {
    id: id("person"),
    kind: text({ enum: personKinds }).notNull().default("person"),
    name: text().notNull(),
    email: text(), // null: a person without an address, or one who came with an import
    passwordHash: text("password_hash"), // argon2id; null: not chosen yet
    locale: text({ enum: locales }), // null: the browser decides
    jobTitle: text("job_title").notNull().default(""),
    about: text().notNull().default(""),
    photoId: text("photo_id"),
    deactivatedAt: timestamptz("deactivated_at"),
    ...createdAt,
  },
  (t) => [
    oneOf("people_kind", t.kind, personKinds),
    uniqueIndex("people_by_email").on(sql`lower(${t.email})`),
    index("people_by_name").on(t.name),
    check(
      "placeholder_has_no_account",
      sql`${t.kind} <> 'placeholder' or (${t.email} is null and ${t.passwordHash} is null and ${t.photoId} is null and ${t.deactivatedAt} is not null)`,
    ),
  ],
);

/** What a person knows about, in their own words and order. */
export const personSubjects = pgTable(
  "person_subjects",
  {
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    subject: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.position] }),
    unique("person_subjects_subject").on(t.personId, t.subject),
    check("subject_length", sql`char_length(${t.subject}) between 1 and 40`),
  ],
);

export const platformRoleHolders = pgTable(
  "platform_role_holders",
  {
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    role: platformRole().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.role] })],
);

/** Onboarding guides that a person dismissed. */
export const dismissedGuides = pgTable(
  "dismissed_guides",
  {
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    guide: text({ enum: guides }).notNull(),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.guide] }),
    oneOf("dismissed_guides_guide", t.guide, guides),
  ],
);

/** People who are notified of what a colleague posts, as far as they may see it. */
export const personFollowers = pgTable(
  "person_followers",
  {
    followedId: text("followed_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.followedId, t.personId] }),
    index("person_followers_by_person").on(t.personId),
    check("follow_not_self", sql`${t.followedId} <> ${t.personId}`),
  ],
);

export const groups = pgTable(
  "groups",
  { id: id("group"), name: text().notNull(), ...createdAt },
  (t) => [uniqueIndex("groups_by_name").on(sql`lower(${t.name})`)],
);

export const groupMembers = pgTable(
  "group_members",
  {
    groupId: text("group_id")
      .notNull()
      .references(() => groups.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.groupId, t.personId] }),
    index("group_members_by_person").on(t.personId),
  ],
);

/** The id is the SHA-256 of the browser's secret: a copy of this table opens no session. */
export const sessions = pgTable(
  "sessions",
  {
    id: text().primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    expiresAt: timestamptz("expires_at").notNull(),
    demo: boolean().notNull().default(false),
    ...createdAt,
  },
  (t) => [index("sessions_by_person").on(t.personId)],
);

/** Browsers that signed in as a person before: password guessing by others does not lock these out. Holds SHA-256. */
export const trustedDevices = pgTable(
  "trusted_devices",
  {
    hash: text().notNull(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.hash, t.personId] }),
    index("trusted_devices_by_person").on(t.personId),
  ],
);

/** Unused links (invitation, password reset), by the SHA-256 of their secret. Using one deletes its row. */
export const authTokens = pgTable(
  "auth_tokens",
  {
    hash: text().primaryKey(),
    purpose: text({ enum: authTokenPurposes }).notNull(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    challengeId: text("challenge_id"), // an invitation may lead to a challenge
    expiresAt: timestamptz("expires_at").notNull(),
    ...createdAt,
  },
  (t) => [
    index("auth_tokens_by_person").on(t.personId),
    oneOf("auth_tokens_purpose", t.purpose, authTokenPurposes),
  ],
);
