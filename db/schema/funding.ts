import { sql } from "drizzle-orm";
import { bigserial, check, index, pgEnum, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { money, timestamptz } from "#db/columns.server.ts";
import { ledgerKinds } from "#db/enums.ts";
import { challenges } from "./challenge.ts";
import { ideas } from "./idea.ts";
import { people } from "./people.ts";

export const ledgerKind = pgEnum("ledger_kind", ledgerKinds);

/**
 * Append-only: a correction is a new row with a negative amount. The database refuses changes, deletions, and rows that
 * allocate more than a sponsor pledged (db/functions/52-ledger.sql).
 */
export const ledger = pgTable(
  "ledger",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    // an id that survives export and import
    ref: text().notNull().default(sql`'entry_' || gen_random_uuid()`),
    challengeId: text("challenge_id")
      .notNull()
      .references(() => challenges.id),
    kind: ledgerKind().notNull(),
    sponsorId: text("sponsor_id").references(() => people.id), // whose money; null on an expense
    ideaId: text("idea_id").references(() => ideas.id), // null on a pledge
    amountMinor: money("amount_minor").notNull(), // in the challenge's currency
    note: text().notNull().default(""),
    actorId: text("actor_id").references(() => people.id),
    recordedAt: timestamptz("recorded_at").notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("ledger_by_ref").on(t.ref),
    index("ledger_by_challenge").on(t.challengeId, t.sponsorId),
    index("ledger_by_idea").on(t.ideaId),
    check("amount_not_zero", sql`${t.amountMinor} <> 0`),
    check(
      "entry_complete",
      sql`case ${t.kind}
      when 'pledge' then ${t.sponsorId} is not null and ${t.ideaId} is null
      when 'allocation' then ${t.sponsorId} is not null and ${t.ideaId} is not null
      else ${t.sponsorId} is null and ${t.ideaId} is not null end`,
    ),
  ],
);
