import { and, eq, sql } from "drizzle-orm";
import { anyOf } from "#db/any-of.ts";
import { ideaStageChanges, ideas } from "#db/schema/idea.ts";
import { allowChallenge } from "../access/allow.ts";
import type { IdeaFacts } from "../access/idea-rules.ts";
import { lockChallenge } from "../challenge/lock-challenge.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { ideaMoves } from "../funnel/idea-moves.ts";
import { loadIdeas } from "../idea/load-idea.ts";
import { moveIdeas } from "../idea/move-idea.ts";
import { refuse } from "../refusals.ts";
import type { SelectionMove } from "./fields.ts";

export type Selection = { challengeId: string; ideaIds: readonly string[]; reason?: string };

/**
 * Shortlists, rejects or reconsiders ideas: all move or none, each with the reason in its history.
 * A form sent twice changes nothing. Refuses idea.some-moved, with the titles of the ideas that are
 * in another stage by now.
 */
export function selectIdeas(
  ctx: Ctx,
  move: SelectionMove,
  { challengeId, ideaIds, reason }: Selection,
) {
  return inTransaction(ctx, async (tx) => {
    const challenge = await lockChallenge(tx, challengeId, "shared");
    allowChallenge(tx.actor, "ideas.select", challenge);
    const { to, from, during } = ideaMoves[move];
    if (!(during as readonly string[]).includes(challenge.phase)) refuse("challenge.phase");
    const selected = await loadIdeas(tx, [...ideaIds].sort());
    if (selected.some((idea) => idea.challenge.id !== challengeId || idea.stage === "draft"))
      refuse("not-found");

    const done = await findAlreadyMoved(
      tx,
      selected.filter((idea) => idea.stage === to),
      reason,
    );
    const toMove = selected.filter((idea) => !done.has(idea.id));
    const movedElsewhere = toMove.filter(
      (idea) => !(from as readonly string[]).includes(idea.stage),
    );
    if (movedElsewhere.length)
      refuse("idea.some-moved", {
        names: await quoteTitles(tx, movedElsewhere),
        count: movedElsewhere.length,
      });

    await moveIdeas(
      tx,
      move,
      toMove.map((idea) => ({ idea, reason })),
    );
    return { moved: toMove.length };
  });
}

// Ideas that the actor moved there before with the same reason: the form was sent twice.
async function findAlreadyMoved(
  ctx: Ctx,
  inStage: readonly IdeaFacts[],
  reason = "",
): Promise<Set<string>> {
  if (inStage.length === 0) return new Set();
  const lastChanges = await ctx.db
    .selectDistinctOn([ideaStageChanges.ideaId], {
      ideaId: ideaStageChanges.ideaId,
      actorId: ideaStageChanges.actorId,
      reason: ideaStageChanges.reason,
    })
    .from(ideaStageChanges)
    .where(eq(ideaStageChanges.ideaId, anyOf(inStage.map(({ id }) => id))))
    .orderBy(ideaStageChanges.ideaId, sql`${ideaStageChanges.id} desc`);
  return new Set(
    lastChanges
      .filter((last) => last.actorId === ctx.actor.id && (last.reason ?? "") === reason.trim())
      .map(({ ideaId }) => ideaId),
  );
}

async function quoteTitles(ctx: Ctx, list: readonly IdeaFacts[]): Promise<string> {
  const rows = await ctx.db
    .select({ title: ideas.title })
    .from(ideas)
    .where(
      and(
        eq(ideas.id, anyOf(list.slice(0, 5).map(({ id }) => id))),
        eq(ideas.challengeId, list[0]!.challenge.id),
      ),
    );
  return rows.map(({ title }) => `“${title}”`).join(", ") + (list.length > 5 ? " …" : "");
}
