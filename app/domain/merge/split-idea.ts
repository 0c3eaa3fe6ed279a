import { and, eq, sql } from "drizzle-orm";
import { proseToText } from "#app/rich-text/prose-to-text.ts";
import { ideaAuthors, ideaFollowers, ideas, ideaVersions } from "#db/schema/idea.ts";
import { signedInId } from "../access/allow.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { holdIdea } from "../idea/lock-idea.ts";
import { moveIdea } from "../idea/move-idea.ts";
import { trueText } from "../idea/resolve-text.ts";
import { refuse } from "../refusals.ts";
import type { SplitIdea } from "./fields.ts";
import { splitOpen } from "./merge-rules.ts";

/**
 * A part of an idea becomes one of its own, by the same authors; each leads to the other, and the first keeps its text. Sent twice
 * under one `newId` it is one idea. Refuses access.not-yours, idea.stage, challenge.phase.
 */
export function splitIdea(
  ctx: Ctx,
  { ideaId, newId, title, ...input }: SplitIdea,
): Promise<{ ideaId: string }> {
  return inTransaction(ctx, async (ctx) => {
    const me = signedInId(ctx.actor);
    const whole = await holdIdea(ctx, ideaId);
    const said = splitOpen(ctx.actor, whole);
    if (said !== true) refuse(said);
    const body = await trueText(ctx, { challengeId: whole.challenge.id, ideaId }, input.body);

    // Nobody's draft until it is posted, a moment later: who splits an idea may have one of their own.
    const [first] = await ctx.db
      .select({ language: ideas.language, themeId: ideas.themeId, createdById: ideas.createdById })
      .from(ideas)
      .where(eq(ideas.id, ideaId));
    const { createdById, ...same } = first!;
    const [made] = await ctx.db
      .insert(ideas)
      .values({
        id: newId,
        challengeId: whole.challenge.id,
        title,
        body,
        bodyText: proseToText(body),
        splitFromId: ideaId,
        ...same,
      })
      .onConflictDoNothing()
      .returning({ id: ideas.id });
    if (!made) return sentBefore(ctx, newId, ideaId);
    await ctx.db
      .insert(ideaAuthors)
      .values(whole.authorIds.map((personId, position) => ({ ideaId: newId, personId, position })));
    await moveIdea(ctx, await loadIdea(ctx, newId), "submit");
    await ctx.db.update(ideas).set({ createdById }).where(eq(ideas.id, newId));
    await ctx.db.insert(ideaVersions).values({ ideaId: newId, number: 1, title, body, byId: me });
    await ctx.db
      .insert(ideaFollowers)
      .values(whole.authorIds.map((personId) => ({ ideaId: newId, personId })))
      .onConflictDoNothing();
    return { ideaId: newId };
  });
}

async function sentBefore(ctx: Ctx, newId: string, ideaId: string): Promise<{ ideaId: string }> {
  const [same] = await ctx.db
    .select({ ideaId: ideas.id })
    .from(ideas)
    .where(and(eq(ideas.id, newId), eq(ideas.splitFromId, ideaId), sql`${ideas.stage} <> 'draft'`));
  return same ?? refuse("not-found");
}
