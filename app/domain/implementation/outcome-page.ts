import { and, asc, desc, eq, inArray, or, sql } from "drizzle-orm";
import { challengeMembers, challenges } from "#db/schema/challenge.ts";
import { ledger } from "#db/schema/funding.ts";
import { ideaAuthors, ideaStageChanges, ideas } from "#db/schema/idea.ts";
import { implementations, milestones } from "#db/schema/implementation.ts";
import { people } from "#db/schema/people.ts";
import { allowIdea } from "../access/allow.ts";
import { wrote } from "../access/rules.ts";
import { creditedSql, creditSql } from "../credit/credit.ts";
import type { Ctx } from "../ctx.ts";
import { ideaFacts } from "../idea/load-idea.ts";
import { seesIdeaSql } from "../idea/visible-ideas.ts";
import { refuse } from "../refusals.ts";
import { implementationSummary } from "./implementation-page.ts";

const over = ["realised", "stopped"] as const;

/**
 * What became of an idea, from the question to the outcome or the lesson, and who helped. For everybody where the challenge says
 * so. `news`: it is realised, and an author sees so for the first time; `justNow`: because they said so themselves.
 */
export async function outcomePage(ctx: Ctx, ideaId: string, justNow = false) {
  const [row] = await ctx.db
    .select({
      ...ideaFacts(ctx),
      photoId: ideas.photoId,
      body: ideas.body,
      ...implementationSummary,
      helpers: creditedSql(ideas.id),
      unheard: sql<boolean>`exists (select from notices n where n.person_id = ${ctx.actor.id ?? ""} and n.idea_id = ${ideas.id} and n.kind = 'idea.realised' and n.seen_at is null)`,
    })
    .from(ideas)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .leftJoin(implementations, eq(implementations.ideaId, ideas.id))
    .leftJoin(people, eq(people.id, implementations.ownerId))
    .where(eq(ideas.id, ideaId));
  if (!row) refuse("not-found");
  const { challenge, authorIds, version, ownerId, unheard, helpers, ...idea } = row;
  allowIdea(ctx.actor, "outcome.see", row);
  if (!["winner", "funded", "in-progress", ...over].includes(idea.stage)) refuse("not-found");

  const face = {
    id: people.id,
    name: people.name,
    photoId: people.photoId,
    jobTitle: people.jobTitle,
  };
  const [authors, sponsors, steps, moves] = await Promise.all([
    ctx.db
      .select(face)
      .from(ideaAuthors)
      .innerJoin(people, eq(people.id, ideaAuthors.personId))
      .where(eq(ideaAuthors.ideaId, ideaId))
      .orderBy(asc(ideaAuthors.position)),
    ctx.db
      .select({
        ...face,
        words: challengeMembers.words,
        gaveMinor: sql<number>`sum(${ledger.amountMinor})`.mapWith(Number),
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
      .groupBy(people.id, challengeMembers.words)
      .having(sql`sum(${ledger.amountMinor}) > 0`),
    ctx.db
      .select({ id: milestones.id, title: milestones.title, reachedAt: milestones.reachedAt })
      .from(milestones)
      .where(eq(milestones.ideaId, ideaId))
      .orderBy(asc(milestones.position)),
    ctx.db
      .select({ to: ideaStageChanges.to, at: ideaStageChanges.at })
      .from(ideaStageChanges)
      .where(eq(ideaStageChanges.ideaId, ideaId))
      .orderBy(asc(ideaStageChanges.id)),
  ]);
  const news = idea.stage === "realised" && wrote(ctx.actor, row) && (unheard || justNow);
  // What somebody wrote for colleagues stays among them; how somebody helped is told to all.
  const told = ctx.actor.id
    ? helpers
    : helpers.map((one) => ({ ...one, helps: one.helps.map((help) => ({ ...help, words: "" })) }));
  return { idea, authors, helpers: told, sponsors, steps, moves, news };
}

/** Every idea that was realised or stopped, and those being built, newest first, as far as the one who asks may see them. */
export async function outcomes(ctx: Ctx) {
  const open = and(eq(challenges.resultsPublic, true), inArray(ideas.stage, over));
  return ctx.db
    .select({
      id: ideas.id,
      stage: ideas.stage,
      photoId: ideas.photoId,
      ...implementationSummary,
      helpers:
        sql<number>`(select count(distinct person_id) from ${creditSql} k where k.idea_id = ${ideas.id})`.mapWith(
          Number,
        ),
    })
    .from(ideas)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .leftJoin(implementations, eq(implementations.ideaId, ideas.id))
    .leftJoin(people, eq(people.id, implementations.ownerId))
    .where(and(inArray(ideas.stage, [...over, "in-progress"]), or(open, seesIdeaSql(ctx))))
    .orderBy(
      desc(
        sql`coalesce(${implementations.finishedAt}, ${implementations.startedAt}, ${ideas.createdAt})`,
      ),
      desc(ideas.id),
    )
    .limit(100);
}
