import { and, eq, inArray, sql } from "drizzle-orm";
import { ideaStageChanges, ideas } from "#db/schema/idea.ts";
import { allowChallenge } from "../access/allow.ts";
import type { IdeaFacts } from "../access/rules.ts";
import { holdChallenge } from "../challenge/lock-challenge.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { ideaMoves } from "../funnel/idea-moves.ts";
import { loadIdeas } from "../idea/load-idea.ts";
import { moveIdeas } from "../idea/move-idea.ts";
import { refuse } from "../refusals.ts";
import type { SelectionMove } from "./fields.ts";

export type Choice = { challengeId: string; ideaIds: readonly string[]; reason?: string };

/**
 * What shortlisting, passing over and reconsidering have in common: all ideas of the choice move or none does, and each
 * keeps the reason in its own history. Sending the same choice twice changes nothing. Refuses idea.some-moved, with the
 * names of the ideas that stand elsewhere by now.
 */
export function chooseIdeas(
  ctx: Ctx,
  move: SelectionMove,
  { challengeId, ideaIds, reason }: Choice,
) {
  return inTransaction(ctx, async (ctx) => {
    const challenge = await holdChallenge(ctx, challengeId, "together");
    allowChallenge(ctx.actor, "ideas.choose", challenge);
    const { to, from, during } = ideaMoves[move];
    if (!(during as readonly string[]).includes(challenge.phase)) refuse("challenge.phase");
    const chosen = await loadIdeas(ctx, [...ideaIds].sort());
    if (chosen.some((idea) => idea.challenge.id !== challengeId || idea.stage === "draft"))
      refuse("not-found");

    const done = await alreadyChosen(
      ctx,
      chosen.filter((idea) => idea.stage === to),
      reason,
    );
    const toMove = chosen.filter((idea) => !done.has(idea.id));
    const elsewhere = toMove.filter((idea) => !(from as readonly string[]).includes(idea.stage));
    if (elsewhere.length)
      refuse("idea.some-moved", { names: await namesOf(ctx, elsewhere), count: elsewhere.length });

    await moveIdeas(
      ctx,
      move,
      toMove.map((idea) => ({ idea, reason })),
    );
    return { moved: toMove.length };
  });
}

// Moved there before by the same person in the same words: a form that was sent twice.
async function alreadyChosen(
  ctx: Ctx,
  there: readonly IdeaFacts[],
  reason = "",
): Promise<Set<string>> {
  if (there.length === 0) return new Set();
  const last = await ctx.db
    .selectDistinctOn([ideaStageChanges.ideaId], {
      ideaId: ideaStageChanges.ideaId,
      byId: ideaStageChanges.byId,
      reason: ideaStageChanges.reason,
    })
    .from(ideaStageChanges)
    .where(
      inArray(
        ideaStageChanges.ideaId,
        there.map(({ id }) => id),
      ),
    )
    .orderBy(ideaStageChanges.ideaId, sql`${ideaStageChanges.id} desc`);
  return new Set(
    last
      .filter((c) => c.byId === ctx.actor.id && (c.reason ?? "") === reason.trim())
      .map((c) => c.ideaId),
  );
}

async function namesOf(ctx: Ctx, list: readonly IdeaFacts[]): Promise<string> {
  const rows = await ctx.db
    .select({ title: ideas.title })
    .from(ideas)
    .where(
      and(
        inArray(
          ideas.id,
          list.slice(0, 5).map(({ id }) => id),
        ),
        eq(ideas.challengeId, list[0]!.challenge.id),
      ),
    );
  return rows.map(({ title }) => `“${title}”`).join(", ") + (list.length > 5 ? " …" : "");
}
