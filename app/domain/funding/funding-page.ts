import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { challengeMembers, challenges } from "#db/schema/challenge.ts";
import { ledger } from "#db/schema/funding.ts";
import { ideas } from "#db/schema/idea.ts";
import { people } from "#db/schema/people.ts";
import { allowChallenge } from "../access/allow.ts";
import { challengeRules } from "../access/challenge-rules.ts";
import { challengeFacts } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { openConcerns } from "../idea/open-concerns.ts";
import { refuse } from "../refusals.ts";

const sumOf = (amount: SQL) => sql<number>`coalesce(sum(${amount}), 0)`.mapWith(Number);
const pledged = sumOf(sql`case when ${ledger.kind} = 'pledge' then ${ledger.amountMinor} end`);
const allocated = sumOf(
  sql`case when ${ledger.kind} = 'allocation' then ${ledger.amountMinor} end`,
);
const spent = sumOf(sql`case when ${ledger.kind} = 'expense' then ${ledger.amountMinor} end`);
const fundable = ["winner", "funded", "in-progress", "realised", "stopped"] as const;

/**
 * What each sponsor pledged and allocated, what each winner asks and received, and the ledger
 * entries. Money in minor units.
 */
export async function fundingPage(ctx: Ctx, challengeId: string) {
  const [challenge] = await ctx.db
    .select({
      facts: challengeFacts(ctx),
      question: challenges.question,
      currency: challenges.currency,
    })
    .from(challenges)
    .where(eq(challenges.id, challengeId));
  if (!challenge) refuse("not-found");
  allowChallenge(ctx.actor, "challenge.see", challenge.facts);

  const [sponsors, winners, entries] = await Promise.all([
    ctx.db
      .select({
        id: people.id,
        name: people.name,
        photoId: people.photoId,
        jobTitle: people.jobTitle,
        pledgedMinor: pledged,
        allocatedMinor: allocated,
      })
      .from(challengeMembers)
      .innerJoin(people, eq(people.id, challengeMembers.personId))
      .leftJoin(
        ledger,
        and(eq(ledger.challengeId, challengeMembers.challengeId), eq(ledger.sponsorId, people.id)),
      )
      .where(
        and(eq(challengeMembers.challengeId, challengeId), eq(challengeMembers.role, "sponsor")),
      )
      .groupBy(people.id, challengeMembers.position)
      .orderBy(asc(challengeMembers.position), asc(people.name)),
    ctx.db
      .select({
        id: ideas.id,
        title: ideas.title,
        stage: ideas.stage,
        requestedAmountMinor: ideas.requestedAmountMinor,
        requestedPurpose: ideas.requestedPurpose,
        allocatedMinor: allocated,
        spentMinor: spent,
        concerns: openConcerns(ideas.id),
        myAmountMinor: sumOf(
          sql`case
            when ${ledger.kind} = 'allocation' and ${ledger.sponsorId} = ${ctx.actor.id}
            then ${ledger.amountMinor}
          end`,
        ),
      })
      .from(ideas)
      .leftJoin(ledger, eq(ledger.ideaId, ideas.id))
      .where(and(eq(ideas.challengeId, challengeId), inArray(ideas.stage, fundable)))
      .groupBy(ideas.id)
      .orderBy(asc(ideas.title)),
    ctx.db
      .select({
        ref: ledger.ref,
        kind: ledger.kind,
        amountMinor: ledger.amountMinor,
        note: ledger.note,
        recordedAt: ledger.recordedAt,
        ideaId: ledger.ideaId,
        ideaTitle: ideas.title,
        by: people.name,
      })
      .from(ledger)
      .leftJoin(ideas, eq(ideas.id, ledger.ideaId))
      .leftJoin(people, eq(people.id, ledger.actorId))
      .where(eq(ledger.challengeId, challengeId))
      .orderBy(desc(ledger.id))
      .limit(200),
  ]);
  const phase = challenge.facts.phase;
  return {
    challenge: {
      id: challengeId,
      question: challenge.question,
      currency: challenge.currency,
      phase,
    },
    sponsors,
    winners,
    entries,
    me: sponsors.find(({ id }) => id === ctx.actor.id) ?? null,
    may: {
      pledge: challengeRules["funding.pledge"](ctx.actor, challenge.facts),
      allocate: challengeRules["funding.allocate"](ctx.actor, challenge.facts),
    },
  };
}
