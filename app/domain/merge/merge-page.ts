import { and, desc, eq, ilike, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { ideaMerges } from "#db/schema/merge.ts";
import { people } from "#db/schema/people.ts";
import type { IdeaFacts } from "../access/idea-rules.ts";
import { mergeRules, mustGiveReason } from "../access/merge-rules.ts";
import { enforce, type Permission } from "../access/permission.ts";
import type { Ctx } from "../ctx.ts";
import { ideaFacts, loadIdeas } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";
import { similarIdeas } from "../similarity/similar-ideas.ts";

const maxCandidates = 8;
export type IdeaTitle = { id: string; title: string };
/** A merge as the actor sees it. `mustGiveReason`: they would decide for another person. */
export type ProposalView = {
  id: string;
  state: "proposed" | "agreed";
  from: IdeaTitle;
  into: IdeaTitle;
  reason: string;
  proposedBy: string | null;
  proposedByIsAnonymous: boolean;
  changedAt: Date;
  message: string | null;
  may: { agree: Permission; decline: Permission; withdraw: Permission; unmerge: Permission };
  mustGiveReason: boolean;
};

/**
 * For authors of an idea and managers: its proposed and completed merges, and ideas it could be
 * merged with: the one in `withId`, those with `q` in the title, or similar ones. Refuses
 * not-found, access.not-yours.
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
  enforce(mergeRules["merges.see"](ctx.actor, idea));
  const merges = await loadMerges(ctx, ideaId);
  const propose = mergeRules["merges.propose"](ctx.actor, idea);
  const proposedIds = new Set(
    merges.flatMap(({ state, from, into }) => (state === "proposed" ? [from.id, into.id] : [])),
  );
  const candidates =
    propose === true ? await findCandidates(ctx, idea, { title, text }, q, withId) : [];
  const others = candidates.filter(({ id }) => !proposedIds.has(id));
  return {
    idea: { id: ideaId, title, stage: idea.stage, challengeId: idea.challenge.id },
    merges,
    others,
    q,
    withId: others.some(({ id }) => id === withId) ? withId : "",
    may: { propose, split: mergeRules["idea.split"](ctx.actor, idea) === true },
  };
}

async function loadMerges(ctx: Ctx, ideaId: string): Promise<ProposalView[]> {
  const [from, into] = [alias(ideas, "from_idea"), alias(ideas, "into_idea")];
  const rows = await ctx.db
    .select({
      merge: ideaMerges,
      from: from.title,
      into: into.title,
      proposedBy: people.name,
      proposedByIsAnonymous: sql<boolean | null>`${people.kind} = 'placeholder'`,
    })
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
    ).map((idea) => [idea.id, idea]),
  );
  return rows.map(({ merge, ...row }) => {
    const mergeFacts = { ...merge, from: facts.get(merge.fromId)!, into: facts.get(merge.intoId)! };
    return {
      id: merge.id,
      state: merge.state as ProposalView["state"],
      reason: merge.reason,
      message: merge.message,
      proposedBy: row.proposedBy,
      proposedByIsAnonymous: row.proposedByIsAnonymous === true,
      changedAt: merge.decidedAt ?? merge.proposedAt,
      from: { id: merge.fromId, title: row.from },
      into: { id: merge.intoId, title: row.into },
      may: {
        agree: mergeRules["merge.agree"](ctx.actor, mergeFacts),
        decline: mergeRules["merge.decline"](ctx.actor, mergeFacts),
        withdraw: mergeRules["merge.withdraw"](ctx.actor, mergeFacts),
        unmerge: mergeRules["merge.undo"](ctx.actor, mergeFacts),
      },
      mustGiveReason: mustGiveReason(ctx.actor, mergeFacts),
    };
  });
}

// Only ideas of the same challenge, which everyone who sees this idea can see too.
async function findCandidates(
  ctx: Ctx,
  idea: IdeaFacts,
  content: { title: string; text: string },
  q: string,
  withId: string,
): Promise<IdeaTitle[]> {
  const isCandidate = and(
    eq(ideas.challengeId, idea.challenge.id),
    ne(ideas.id, idea.id),
    inArray(ideas.stage, ["open", "shortlisted"]),
  );
  const find = (condition: SQL | undefined) =>
    ctx.db
      .select({ id: ideas.id, title: ideas.title })
      .from(ideas)
      .where(and(isCandidate, condition))
      .orderBy(desc(ideas.submittedAt), ideas.id)
      .limit(maxCandidates);
  if (q) return find(ilike(ideas.title, `%${q.replace(/[\\%_]/g, "\\$&")}%`));
  if (withId) {
    const named = await find(sql`${ideas.id} = ${withId}`);
    if (named.length > 0) return named;
  }
  const similarIds = (await similarIdeas(ctx, content, idea.id)).map(({ id }) => id);
  return similarIds.length === 0 ? [] : find(inArray(ideas.id, similarIds));
}

export type MergePage = Awaited<ReturnType<typeof mergePage>>;
