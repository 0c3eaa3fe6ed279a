import { sql } from "drizzle-orm";
import { bigserial, check, index, pgEnum, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { happened, minor } from "#db/columns.server.ts";
import { ledgerKinds } from "#db/enums.ts";
import { challenges } from "./challenge.ts";
import { ideas } from "./idea.ts";
import { people } from "./people.ts";

export const ledgerKind = pgEnum("ledger_kind", ledgerKinds);

/**
 * Only ever grows: a correction is a new row with a negative amount. The database refuses changes,
 * deletions, and any row that would allocate more than a sponsor has pledged (see the ledger migration).
 */
export const ledger = pgTable(
  "ledger",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    ref: text().notNull().default(sql`'entry_' || gen_random_uuid()`), // a name that survives export and import
    challengeId: text("challenge_id")
      .notNull()
      .references(() => challenges.id),
    kind: ledgerKind().notNull(),
    sponsorId: text("sponsor_id").references(() => people.id), // whose money; null on an expense
    ideaId: text("idea_id").references(() => ideas.id), // null on a pledge
    amountMinor: minor("amount_minor").notNull(), // in the challenge's currency
    note: text().notNull().default(""),
    byId: text("by_id").references(() => people.id),
    at: happened("at").notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("ledger_by_ref").on(t.ref),
    index("ledger_by_challenge").on(t.challengeId, t.sponsorId),
    index("ledger_by_idea").on(t.ideaId),
    check("amount_not_zero", sql`${t.amountMinor} <> 0`),
    check(
      "entry_is_whole",
      sql`case ${t.kind}
      when 'pledge' then ${t.sponsorId} is not null and ${t.ideaId} is null
      when 'allocation' then ${t.sponsorId} is not null and ${t.ideaId} is not null
      else ${t.sponsorId} is null and ${t.ideaId} is not null end`,
    ),
  ],
);
