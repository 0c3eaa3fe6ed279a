import { asc, desc, eq, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { ledger } from "#db/schema/funding.ts";
import { ideas } from "#db/schema/idea.ts";
import { implementations, implementationUpdates, milestones } from "#db/schema/implementation.ts";
import { people } from "#db/schema/people.ts";
import { allowIdea } from "../access/allow.ts";
import { canMove, ideaRules } from "../access/idea-rules.ts";
import { creditedPeople, creditSql } from "../credit/credit.ts";
import type { Ctx } from "../ctx.ts";
import { ideaFacts } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";

const sumOf = (kind: "allocation" | "expense") =>
  sql<number>`coalesce((
    select sum(amount_minor) from ledger
    where ledger.idea_id = ${ideas.id} and kind = ${kind}), 0)`.mapWith(Number);

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
  allocatedMinor: sumOf("allocation"),
  spentMinor: sumOf("expense"),
};

/**
 * The implementation of a winner: owner, milestones, updates, money in minor units, permissions.
 */
export async function implementationPage(ctx: Ctx, ideaId: string) {
  const [row] = await ctx.db
    .select({ ...ideaFacts(ctx), ...implementationSummary, helpers: creditedPeople(ideas.id) })
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
        completedAt: milestones.completedAt,
        isOverdue: sql<boolean>`${milestones.completedAt} is null and ${milestones.dueOn} < now()::date`,
      })
      .from(milestones)
      .where(eq(milestones.ideaId, ideaId))
      .orderBy(asc(milestones.position), asc(milestones.id)),
    ctx.db
      .select({
        id: implementationUpdates.id,
        body: implementationUpdates.body,
        at: implementationUpdates.createdAt,
        by: people.name,
        byPhotoId: people.photoId,
        byId: people.id,
      })
      .from(implementationUpdates)
      .leftJoin(people, eq(people.id, implementationUpdates.authorId))
      .where(eq(implementationUpdates.ideaId, ideaId))
      .orderBy(desc(implementationUpdates.createdAt))
      .limit(100),
    ctx.db
      .select({
        ref: ledger.ref,
        amountMinor: ledger.amountMinor,
        note: ledger.note,
        at: ledger.recordedAt,
        by: people.name,
      })
      .from(ledger)
      .leftJoin(people, eq(people.id, ledger.actorId))
      .where(sql`${ledger.ideaId} = ${ideaId} and ${ledger.kind} = 'expense'`)
      .orderBy(desc(ledger.id))
      .limit(100),
    mayAppoint === true ? candidatesFor(ctx, ideaId, challenge.id) : [],
  ]);
  const { actor } = ctx;
  return {
    idea,
    helpers,
    steps,
    updates,
    expenses,
    candidates,
    may: {
      appoint: mayAppoint,
      build: ideaRules["idea.build"](actor, row),
      start: canMove(actor, "start", row),
      realise: canMove(actor, "realise", row),
      stop: canMove(actor, "stop", row),
    },
  };
}

/** People who may become the owner: authors, helpers and followers, and the challenge's team. */
const candidatesFor = (ctx: Ctx, ideaId: string, challengeId: string) =>
  ctx.db
    .select({ id: people.id, name: people.name, jobTitle: people.jobTitle })
    .from(people)
    .where(sql`${people.deactivatedAt} is null and ${people.id} in (
      select person_id from idea_authors where idea_id = ${ideaId}
      union
      select person_id from ${creditSql} k where k.idea_id = ${ideaId}
      union
      select person_id from idea_followers where idea_id = ${ideaId}
      union
      select person_id from challenge_members where challenge_id = ${challengeId})`)
    .orderBy(asc(people.name))
    .limit(200);
