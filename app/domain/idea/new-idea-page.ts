import { and, eq, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { allowChallenge } from "../access/allow.ts";
import { challengeRules } from "../access/rules.ts";
import { themesColumn } from "../challenge/challenge-themes.ts";
import { challengeFacts } from "../challenge/load-challenge.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { draftMark } from "./save-draft.ts";

const startsAt = (which: "begins" | "ends") =>
  sql<
    string | null
  >`(select ${sql.raw(which === "begins" ? "max" : "min")}(coalesce(s.entered_at, s.starts_at))
  from challenge_schedule s where s.challenge_id = challenges.id and s.phase ${sql.raw(which === "begins" ? "=" : ">")} 'ideation')`.mapWith(
    (at) => at && new Date(at).toISOString(),
  );

/**
 * The form for a new idea: the question, until when, and one's own draft when there is one. `freshId` is for a draft that
 * does not exist yet: it goes out with the form, so that a form sent twice is one idea. One query.
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
      beginsAt: startsAt("begins"),
      endsAt: startsAt("ends"),
      freshId: sql<string>`'idea_' || gen_random_uuid()`,
      draft: {
        id: ideas.id,
        title: ideas.title,
        body: ideas.body,
        askedMinor: ideas.askedMinor,
        askedFor: ideas.askedFor,
        themeId: ideas.themeId,
        photoId: ideas.photoId,
      },
      mark: draftMark,
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
  const { facts, draft, freshId, mark, ...challenge } = row;
  return {
    challenge: { id: challengeId, phase: facts.phase, ...challenge },
    draft: draft ?? {
      id: freshId,
      title: "",
      body: null,
      askedMinor: null,
      askedFor: "",
      themeId: null,
      photoId: null,
    },
    begun: draft !== null,
    mark: draft ? mark : "",
    may: {
      write: challengeRules["idea.write"](ctx.actor, facts),
      seal: challengeRules["idea.seal"](ctx.actor, facts),
    },
  };
}

export type NewIdeaPage = Awaited<ReturnType<typeof newIdeaPage>>;
