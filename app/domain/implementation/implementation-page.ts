import { asc, desc, eq, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { ledger } from "#db/schema/funding.ts";
import { ideas } from "#db/schema/idea.ts";
import { implementations, implementationUpdates, milestones } from "#db/schema/implementation.ts";
import { people } from "#db/schema/people.ts";
import { allowIdea } from "../access/allow.ts";
import { ideaRules, mayMove } from "../access/rules.ts";
import { creditedSql, creditSql } from "../credit/credit.ts";
import type { Ctx } from "../ctx.ts";
import { ideaFacts } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";

const money = (kind: "allocation" | "expense") =>
  sql<number>`coalesce((select sum(amount_minor) from ledger where ledger.idea_id = ${ideas.id} and kind = ${kind}), 0)`.mapWith(
    Number,
  );

export const implementationSummary = {
  title: ideas.title,
  currency: challenges.currency,
  question: challenges.question,
  challengeId: challenges.id,
  ownerName: people.name,
  ownerPhotoId: people.photoId,
  expectedOutcome: implementations.expectedOutcome,
  realisedOutcome: implementations.realisedOutcome,
  outcomeUnit: implementations.outcomeUnit,
  outcome: implementations.outcome,
  lesson: implementations.lesson,
  startedAt: implementations.startedAt,
  finishedAt: implementations.finishedAt,
  allocatedMinor: money("allocation"),
  spentMinor: money("expense"),
};

/** How a winner is becoming real: owner, steps, updates, money in minor units, and what may be done. */
export async function implementationPage(ctx: Ctx, ideaId: string) {
  const [row] = await ctx.db
    .select({ ...ideaFacts(ctx), ...implementationSummary, helpers: creditedSql(ideas.id) })
    .from(ideas)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .leftJoin(implementations, eq(implementations.ideaId, ideas.id))
    .leftJoin(people, eq(people.id, implementations.ownerId))
    .where(eq(ideas.id, ideaId));
  if (!row) refuse("not-found");
  const { challenge, authorIds, version, helpers, ...idea } = row;
  allowIdea(ctx.actor, "idea.see", row);
  if (!["winner", "funded", "in-progress", "realised", "stopped"].includes(idea.stage))
    refuse("not-found");

  const mayAppoint = ideaRules["idea.appoint"](ctx.actor, row);
  const [steps, updates, expenses, candidates] = await Promise.all([
    ctx.db
      .select({
        id: milestones.id,
        title: milestones.title,
        dueOn: milestones.dueOn,
        reachedAt: milestones.reachedAt,
        late: sql<boolean>`${milestones.reachedAt} is null and ${milestones.dueOn} < now()::date`,
      })
      .from(milestones)
      .where(eq(milestones.ideaId, ideaId))
      .orderBy(asc(milestones.position), asc(milestones.id)),
    ctx.db
      .select({
        id: implementationUpdates.id,
        body: implementationUpdates.body,
        at: implementationUpdates.at,
        by: people.name,
        byPhotoId: people.photoId,
        byId: people.id,
      })
      .from(implementationUpdates)
      .leftJoin(people, eq(people.id, implementationUpdates.byId))
      .where(eq(implementationUpdates.ideaId, ideaId))
      .orderBy(desc(implementationUpdates.at))
      .limit(100),
    ctx.db
      .select({
        ref: ledger.ref,
        amountMinor: ledger.amountMinor,
        note: ledger.note,
        at: ledger.at,
        by: people.name,
      })
      .from(ledger)
      .leftJoin(people, eq(people.id, ledger.byId))
      .where(sql`${ledger.ideaId} = ${ideaId} and ${ledger.kind} = 'expense'`)
      .orderBy(desc(ledger.id))
      .limit(100),
    mayAppoint === true ? candidatesFor(ctx, ideaId, challenge.id) : [],
  ]);
  const who = ctx.actor;
  return {
    idea,
    helpers,
    steps,
    updates,
    expenses,
    candidates,
    may: {
      appoint: mayAppoint,
      build: ideaRules["idea.build"](who, row),
      start: mayMove(who, "start", row),
      realise: mayMove(who, "realise", row),
      stop: mayMove(who, "stop", row),
    },
  };
}

// Whoever had a hand in it, and everybody on the team of the challenge: one of them will make it real.
const candidatesFor = (ctx: Ctx, ideaId: string, challengeId: string) =>
  ctx.db
    .select({ id: people.id, name: people.name, jobTitle: people.jobTitle })
    .from(people)
    .where(sql`${people.deactivatedAt} is null and ${people.id} in (select person_id from idea_authors where idea_id = ${ideaId}
      union select person_id from ${creditSql} k where k.idea_id = ${ideaId} union select person_id from idea_followers where idea_id = ${ideaId}
      union select person_id from challenge_members where challenge_id = ${challengeId})`)
    .orderBy(asc(people.name))
    .limit(200);
