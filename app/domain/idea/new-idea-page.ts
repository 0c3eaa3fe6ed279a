import { and, eq, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { allowChallenge } from "../access/allow.ts";
import { challengeRules } from "../access/challenge-rules.ts";
import { themesColumn } from "../challenge/challenge-themes.ts";
import { challengeFacts } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { draftRevision } from "./save-draft.ts";

const toIsoDate = (date: string | null) => date && new Date(date).toISOString();

const ideationBeginsAt = sql<string | null>`(
  select max(coalesce(s.entered_at, s.starts_at))
  from challenge_schedule s
  where s.challenge_id = challenges.id and s.phase = 'ideation')`.mapWith(toIsoDate);

const ideationEndsAt = sql<string | null>`(
  select min(coalesce(s.entered_at, s.starts_at))
  from challenge_schedule s
  where s.challenge_id = challenges.id and s.phase > 'ideation')`.mapWith(toIsoDate);

/**
 * The form for a new idea: the question, the deadline, and the actor's draft when there is one.
 * `freshId` is for a draft that does not exist yet: the form carries it, so that a form sent twice
 * saves one idea. One query.
 */
export async function newIdeaPage(ctx: Ctx, challengeId: string) {
  const [row] = await ctx.db
    .select({
      facts: challengeFacts(ctx),
      question: challenges.question,
      wanted: challenges.wanted,
      notWanted: challenges.notWanted,
      currency: challenges.currency,
      themes: themesColumn,
      timeZone: challenges.timeZone,
      beginsAt: ideationBeginsAt,
      endsAt: ideationEndsAt,
      freshId: sql<string>`'idea_' || gen_random_uuid()`,
      draft: {
        id: ideas.id,
        title: ideas.title,
        body: ideas.body,
        requestedAmountMinor: ideas.requestedAmountMinor,
        requestedPurpose: ideas.requestedPurpose,
        themeId: ideas.themeId,
        photoId: ideas.photoId,
      },
      draftRevision,
    })
    .from(challenges)
    .leftJoin(
      ideas,
      and(
        eq(ideas.challengeId, challenges.id),
        eq(ideas.stage, "draft"),
        eq(ideas.createdById, ctx.actor.id ?? ""),
      ),
    )
    .where(eq(challenges.id, challengeId));
  if (!row) refuse("not-found");
  allowChallenge(ctx.actor, "challenge.see", row.facts);
  const { facts, draft, freshId, draftRevision: revision, ...challenge } = row;
  return {
    challenge: { id: challengeId, phase: facts.phase, ...challenge },
    draft: draft ?? {
      id: freshId,
      title: "",
      body: null,
      requestedAmountMinor: null,
      requestedPurpose: "",
      themeId: null,
      photoId: null,
    },
    begun: draft !== null,
    draftRevision: draft ? revision : "",
    may: {
      write: challengeRules["idea.write"](ctx.actor, facts),
      submitAnonymously: challengeRules["idea.submit-anonymously"](ctx.actor, facts),
    },
  };
}

export type NewIdeaPage = Awaited<ReturnType<typeof newIdeaPage>>;
