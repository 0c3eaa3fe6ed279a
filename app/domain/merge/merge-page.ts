import { and, desc, eq, ilike, inArray, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { ideaMerges } from "#db/schema/merge.ts";
import { people } from "#db/schema/people.ts";
import { allowIdea } from "../access/allow.ts";
import { type Answer, type IdeaFacts, wrote } from "../access/rules.ts";
import { holds } from "../actor.ts";
import type { Ctx } from "../ctx.ts";
import { blockedBy } from "../funnel/idea-moves.ts";
import { ideaFacts, loadIdeas } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";
import { alikeIdeas } from "../similarity/similar-ideas.ts";
import { mergeRules, owesReason, splitOpen } from "./merge-rules.ts";

const most = 8;
export type Other = { id: string; title: string };
/** One proposal as this person sees it. `reasoned`: they decide for somebody else, and say why. */
export type MergeShown = {
  id: string;
  state: "proposed" | "agreed";
  from: Other;
  into: Other;
  reason: string;
  by: string | null;
  at: Date;
  words: string;
  may: { agree: Answer; decline: Answer; takeBack: Answer; part: Answer };
  reasoned: boolean;
};

/**
 * For an author of an idea, and who leads its challenge: what is proposed about it, what it has been joined with, and which ideas it
 * could be joined with: the one in `withId`, those whose title holds `q`, or those that are alike. Refuses not-found, access.not-yours.
 */
export async function mergePage(
  ctx: Ctx,
  ideaId: string,
  { q, withId }: { q: string; withId: string },
) {
  const [row] = await ctx.db
    .select({ ...ideaFacts(ctx), title: ideas.title, text: ideas.bodyText })
    .from(ideas)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .where(eq(ideas.id, ideaId));
  if (!row) refuse("not-found");
  const { title, text, ...idea } = row;
  allowIdea(ctx.actor, "idea.see", idea);
  if (idea.stage === "draft") refuse("not-found");
  if (!wrote(ctx.actor, idea) && !holds(ctx.actor, "manager", idea.challenge.id))
    refuse("access.not-yours");
  const merges = await mergesOf(ctx, ideaId);
  const phase = blockedBy("merge", "open", idea.challenge.phase, "said");
  const propose: Answer =
    phase ??
    (idea.stage === "open" ||
      idea.stage === "shortlisted" ||
      (idea.stage === "merged" ? "idea.merged" : "idea.stage"));
  const taken = new Set(
    merges.flatMap(({ state, from, into }) => (state === "proposed" ? [from.id, into.id] : [])),
  );
  const others =
    propose === true
      ? (await candidates(ctx, idea, { title, text }, q, withId)).filter(({ id }) => !taken.has(id))
      : [];
  return {
    idea: { id: ideaId, title, stage: idea.stage, challengeId: idea.challenge.id },
    merges,
    others,
    q,
    withId: others.some(({ id }) => id === withId) ? withId : "",
    may: { propose, split: wrote(ctx.actor, idea) && splitOpen(ctx.actor, idea) === true },
  };
}

async function mergesOf(ctx: Ctx, ideaId: string): Promise<MergeShown[]> {
  const [from, into] = [alias(ideas, "from_idea"), alias(ideas, "into_idea")];
  const rows = await ctx.db
    .select({ merge: ideaMerges, from: from.title, into: into.title, by: people.name })
    .from(ideaMerges)
    .innerJoin(from, eq(from.id, ideaMerges.fromId))
    .innerJoin(into, eq(into.id, ideaMerges.intoId))
    .leftJoin(people, eq(people.id, ideaMerges.proposedById))
    .where(
      and(
        or(eq(ideaMerges.fromId, ideaId), eq(ideaMerges.intoId, ideaId)),
        inArray(ideaMerges.state, ["proposed", "agreed"]),
      ),
    )
    .orderBy(desc(ideaMerges.proposedAt), ideaMerges.id);
  const facts = new Map(
    (
      await loadIdeas(ctx, [...new Set(rows.flatMap(({ merge }) => [merge.fromId, merge.intoId]))])
    ).map((one) => [one.id, one]),
  );
  return rows.map(({ merge, ...titles }) => {
    const whole = { ...merge, from: facts.get(merge.fromId)!, into: facts.get(merge.intoId)! };
    const said = (act: keyof Omit<typeof mergeRules, "propose">) =>
      mergeRules[act](ctx.actor, whole);
    return {
      id: merge.id,
      state: merge.state as MergeShown["state"],
      reason: merge.reason,
      words: merge.words,
      by: titles.by,
      at: merge.decidedAt ?? merge.proposedAt,
      from: { id: merge.fromId, title: titles.from },
      into: { id: merge.intoId, title: titles.into },
      may: {
        agree: said("agree"),
        decline: said("decline"),
        takeBack: said("take-back"),
        part: said("part"),
      },
      reasoned: owesReason(ctx.actor, whole),
    };
  });
}

// Of its own challenge alone: who may see this idea may see those.
async function candidates(
  ctx: Ctx,
  idea: IdeaFacts,
  writing: { title: string; text: string },
  q: string,
  withId: string,
): Promise<Other[]> {
  const here = and(
    eq(ideas.challengeId, idea.challenge.id),
    ne(ideas.id, idea.id),
    inArray(ideas.stage, ["open", "shortlisted"]),
  );
  const found = (which: ReturnType<typeof sql> | ReturnType<typeof ilike> | undefined) =>
    ctx.db
      .select({ id: ideas.id, title: ideas.title })
      .from(ideas)
      .where(and(here, which))
      .orderBy(desc(ideas.submittedAt), ideas.id)
      .limit(most);
  if (q) return found(ilike(ideas.title, `%${q.replace(/[\\%_]/g, "\\$&")}%`));
  if (withId) {
    const named = await found(sql`${ideas.id} = ${withId}`);
    if (named.length > 0) return named;
  }
  const alike = (await alikeIdeas(ctx, writing, idea.id)).map(({ id }) => id);
  return alike.length === 0 ? [] : found(inArray(ideas.id, alike));
}

export type MergePage = Awaited<ReturnType<typeof mergePage>>;
