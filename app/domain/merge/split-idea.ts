import { and, eq, sql } from "drizzle-orm";
import { richTextToText } from "#app/rich-text/rich-text-to-text.ts";
import { ideaAuthors, ideaFollowers, ideas, ideaVersions } from "#db/schema/idea.ts";
import { requireActorId } from "../access/allow.ts";
import { mergeRules } from "../access/merge-rules.ts";
import { enforce } from "../access/permission.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { lockIdea } from "../idea/lock-idea.ts";
import { moveIdea } from "../idea/move-idea.ts";
import { resolveText } from "../idea/resolve-text.ts";
import { refuse } from "../refusals.ts";
import type { SplitIdea } from "./fields.ts";

/**
 * Splits a part of an idea off as a new idea by the same authors. The two link to each other, and
 * the first keeps its text. Sending it twice under one `newId` creates one idea. Refuses
 * access.not-yours, idea.stage and challenge.phase.
 */
export function splitIdea(
  ctx: Ctx,
  { ideaId, newId, title, ...input }: SplitIdea,
): Promise<{ ideaId: string }> {
  return inTransaction(ctx, async (tx) => {
    const authorId = requireActorId(tx.actor);
    const idea = await lockIdea(tx, ideaId);
    enforce(mergeRules["idea.split"](tx.actor, idea));
    const body = await resolveText(tx, { challengeId: idea.challenge.id, ideaId }, input.body);

    // The new idea has no creator until it is submitted below, since a person can have only one
    // draft.
    const [original] = await tx.db
      .select({ language: ideas.language, themeId: ideas.themeId, createdById: ideas.createdById })
      .from(ideas)
      .where(eq(ideas.id, ideaId));
    const { createdById, ...shared } = original!;
    const [created] = await tx.db
      .insert(ideas)
      .values({
        id: newId,
        challengeId: idea.challenge.id,
        title,
        body,
        bodyText: richTextToText(body),
        splitFromId: ideaId,
        ...shared,
      })
      .onConflictDoNothing()
      .returning({ id: ideas.id });
    if (!created) return findExistingSplit(tx, newId, ideaId);
    await tx.db
      .insert(ideaAuthors)
      .values(idea.authorIds.map((personId, position) => ({ ideaId: newId, personId, position })));
    await moveIdea(tx, await loadIdea(tx, newId), "submit");
    await tx.db.update(ideas).set({ createdById }).where(eq(ideas.id, newId));
    await tx.db.insert(ideaVersions).values({ ideaId: newId, number: 1, title, body, authorId });
    await tx.db
      .insert(ideaFollowers)
      .values(idea.authorIds.map((personId) => ({ ideaId: newId, personId })))
      .onConflictDoNothing();
    return { ideaId: newId };
  });
}

async function findExistingSplit(
  ctx: Ctx,
  newId: string,
  ideaId: string,
): Promise<{ ideaId: string }> {
  const [existing] = await ctx.db
    .select({ ideaId: ideas.id })
    .from(ideas)
    .where(and(eq(ideas.id, newId), eq(ideas.splitFromId, ideaId), sql`${ideas.stage} <> 'draft'`));
  return existing ?? refuse("not-found");
}
