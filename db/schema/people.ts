import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { createdAt, happened, id } from "#db/columns.server.ts";
import { guides, platformRoles } from "#db/enums.ts";
import { locales } from "#db/locales.ts";

export const platformRole = pgEnum("platform_role", platformRoles);

export const people = pgTable(
  "people",
  {
    id: id("person"),
    name: text().notNull(),
    email: text(), // null: somebody without an address, or a person who only came along in an import
    passwordHash: text("password_hash"), // argon2id; null: has not chosen one
    locale: text({ enum: locales }), // null: the browser decides
    jobTitle: text("job_title").notNull().default(""),
    about: text().notNull().default(""),
    subjects: text().notNull().default(""), // what they know about, in their own words, with ", " between
    photoId: text("photo_id"),
    deactivatedAt: happened("deactivated_at"),
    ...createdAt,
  },
  (t) => [
    uniqueIndex("people_by_email").on(sql`lower(${t.email})`),
    index("people_by_name").on(t.name),
    // Whoever stands in the place of a sealed name is nobody: cannot come in, hears nothing, is found by no one.
    check(
      "sealed_is_nobody",
      sql`${t.id} not like 'sealed\\_%' or (${t.email} is null and ${t.passwordHash} is null and ${t.photoId} is null and ${t.deactivatedAt} is not null)`,
    ),
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

/** First steps somebody has put away: a row, and they are not shown. */
export const guidesPutAway = pgTable(
  "guides_put_away",
  {
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    guide: text({ enum: guides }).notNull(),
    ...createdAt,
  },
  (t) => [primaryKey({ columns: [t.personId, t.guide] })],
);

/** Who hears of what a colleague posts, as far as they may see it. */
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
    check("nobody_follows_themself", sql`${t.followedId} <> ${t.personId}`),
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

/** The id is the SHA-256 of what the browser holds: a copy of this table opens no session. */
export const sessions = pgTable(
  "sessions",
  {
    id: text().primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    expiresAt: happened("expires_at").notNull(),
    demo: boolean().notNull().default(false),
    ...createdAt,
  },
  (t) => [index("sessions_by_person").on(t.personId)],
);

/** Browsers that have signed in as somebody before: strangers who guess at a password cannot keep these out. Holds SHA-256. */
export const knownDevices = pgTable(
  "known_devices",
  {
    hash: text().notNull(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.hash, t.personId] }),
    index("known_devices_by_person").on(t.personId),
  ],
);

/** Links that still open something (invitation, password reset), by the SHA-256 of their secret. Using one removes its row. */
export const linkTokens = pgTable(
  "link_tokens",
  {
    hash: text().primaryKey(),
    purpose: text({ enum: ["invitation", "reset"] }).notNull(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    challengeId: text("challenge_id"), // an invitation may lead to a challenge
    expiresAt: happened("expires_at").notNull(),
    ...createdAt,
  },
  (t) => [index("link_tokens_by_person").on(t.personId)],
);
