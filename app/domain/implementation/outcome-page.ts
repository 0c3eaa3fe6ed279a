import { and, asc, desc, eq, inArray, or, sql } from "drizzle-orm";
import { challengeMembers, challenges } from "#db/schema/challenge.ts";
import { ledger } from "#db/schema/funding.ts";
import { ideaAuthors, ideaStageChanges, ideas } from "#db/schema/idea.ts";
import { implementations, milestones } from "#db/schema/implementation.ts";
import { people } from "#db/schema/people.ts";
import { allowIdea } from "../access/allow.ts";
import { isAuthor } from "../access/idea-rules.ts";
import { creditedPeople, creditSql } from "../credit/credit.ts";
import type { Ctx } from "../ctx.ts";
import { ideaFacts } from "../idea/load-idea.ts";
import { ideaVisible } from "../idea/visible-ideas.ts";
import { refuse } from "../refusals.ts";
import { implementationSummary } from "./implementation-page.ts";

const finishedStages = ["realised", "stopped"] as const;

/**
 * What became of an idea, from the question to the outcome or the lesson, and who helped. Public
 * when the challenge says so. `celebrate`: an author sees for the first time that the idea is
 * realised, or has just realised it themselves (`justRealised`).
 */
export async function outcomePage(ctx: Ctx, ideaId: string, justRealised = false) {
  const [row] = await ctx.db
    .select({
      ...ideaFacts(ctx),
      photoId: ideas.photoId,
      body: ideas.body,
      ...implementationSummary,
      helpers: creditedPeople(ideas.id),
      isUnseen: sql<boolean>`exists (
        select from notifications n
        where n.person_id = ${ctx.actor.id ?? ""}
          and n.idea_id = ${ideas.id}
          and n.kind = 'idea.realised'
          and n.seen_at is null)`,
    })
    .from(ideas)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .leftJoin(implementations, eq(implementations.ideaId, ideas.id))
    .leftJoin(people, eq(people.id, implementations.ownerId))
    .where(eq(ideas.id, ideaId));
  if (!row) refuse("not-found");
  const { challenge, authorIds, version, ownerId, isUnseen, helpers, ...idea } = row;
  allowIdea(ctx.actor, "outcome.see", row);
  if (!["winner", "funded", "in-progress", ...finishedStages].includes(idea.stage))
    refuse("not-found");

  const person = {
    id: people.id,
    name: people.name,
    photoId: people.photoId,
    jobTitle: people.jobTitle,
  };
  const [authors, sponsors, steps, moves] = await Promise.all([
    ctx.db
      .select(person)
      .from(ideaAuthors)
      .innerJoin(people, eq(people.id, ideaAuthors.personId))
      .where(eq(ideaAuthors.ideaId, ideaId))
      .orderBy(asc(ideaAuthors.position)),
    ctx.db
      .select({
        ...person,
        statement: challengeMembers.statement,
        givenMinor: sql<number>`sum(${ledger.amountMinor})`.mapWith(Number),
      })
      .from(ledger)
      .innerJoin(people, eq(people.id, ledger.sponsorId))
      .leftJoin(
        challengeMembers,
        and(
          eq(challengeMembers.challengeId, ledger.challengeId),
          eq(challengeMembers.personId, people.id),
          eq(challengeMembers.role, "sponsor"),
        ),
      )
      .where(and(eq(ledger.ideaId, ideaId), eq(ledger.kind, "allocation")))
      .groupBy(people.id, challengeMembers.statement)
      .having(sql`sum(${ledger.amountMinor}) > 0`),
    ctx.db
      .select({ id: milestones.id, title: milestones.title, completedAt: milestones.completedAt })
      .from(milestones)
      .where(eq(milestones.ideaId, ideaId))
      .orderBy(asc(milestones.position)),
    ctx.db
      .select({ to: ideaStageChanges.to, at: ideaStageChanges.changedAt })
      .from(ideaStageChanges)
      .where(eq(ideaStageChanges.ideaId, ideaId))
      .orderBy(asc(ideaStageChanges.id)),
  ]);
  const celebrate =
    idea.stage === "realised" && isAuthor(ctx.actor, row) && (isUnseen || justRealised);
  // Visitors see how people helped, but not the text they wrote for colleagues.
  const shownHelpers = ctx.actor.id
    ? helpers
    : helpers.map((helper) => ({
        ...helper,
        helps: helper.helps.map((help) => ({ ...help, description: "" })),
      }));
  return { idea, authors, helpers: shownHelpers, sponsors, steps, moves, celebrate };
}

/** Every idea that is realised, stopped or being built and that the actor may see, newest first. */
export async function outcomes(ctx: Ctx) {
  const isPublic = and(eq(challenges.resultsPublic, true), inArray(ideas.stage, finishedStages));
  return ctx.db
    .select({
      id: ideas.id,
      stage: ideas.stage,
      photoId: ideas.photoId,
      ...implementationSummary,
      helpers: sql<number>`(
          select count(distinct person_id) from ${creditSql} k
          where k.idea_id = ${ideas.id})`.mapWith(Number),
    })
    .from(ideas)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .leftJoin(implementations, eq(implementations.ideaId, ideas.id))
    .leftJoin(people, eq(people.id, implementations.ownerId))
    .where(
      and(inArray(ideas.stage, [...finishedStages, "in-progress"]), or(isPublic, ideaVisible(ctx))),
    )
    .orderBy(
      desc(
        sql`coalesce(${implementations.finishedAt}, ${implementations.startedAt}, ${ideas.createdAt})`,
      ),
      desc(ideas.id),
    )
    .limit(100);
}
