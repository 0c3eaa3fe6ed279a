import { and, eq, sql } from "drizzle-orm";
import { mentionedIds } from "#app/rich-text/mentions.ts";
import type { RichText } from "#app/rich-text/rich-text.ts";
import { richTextToText } from "#app/rich-text/rich-text-to-text.ts";
import type { ChallengeRole, ContributionKind } from "#db/enums.ts";
import { contributions } from "#db/schema/contribution.ts";
import { ideaFollowers } from "#db/schema/idea.ts";
import { requireActorId } from "../access/allow.ts";
import type { IdeaFacts } from "../access/idea-rules.ts";
import { record } from "../activity/record.ts";
import type { Ctx } from "../ctx.ts";
import { lockAgainstMerge } from "../idea/lock-against-merge.ts";
import { findMentionedPeople } from "../idea/mentionable.ts";
import { resolveText } from "../idea/resolve-text.ts";
import { refuse } from "../refusals.ts";
import { lockPlace } from "./lock-place.ts";

type NewContribution = {
  contributionId?: string;
  parentId?: string;
  kind: ContributionKind;
  body: RichText;
  asRole?: ChallengeRole;
};

/**
 * The only writer of contributions: saves the row, lets its author follow the idea and records the
 * activity. Call it inside the transaction of the verb. `isNew` is false, and nothing is written,
 * when the author has sent the same id before.
 */
export async function writeContribution(
  ctx: Ctx,
  idea: IdeaFacts,
  { contributionId, parentId, kind, asRole, ...input }: NewContribution,
): Promise<{ id: string; isNew: boolean }> {
  const authorId = requireActorId(ctx.actor);
  const body = await resolveText(
    ctx,
    { challengeId: idea.challenge.id, ideaId: idea.id },
    input.body,
  );
  const place = await findPlace(ctx, idea.id, parentId);
  const [posted] = await ctx.db
    .insert(contributions)
    .values({
      ...(contributionId ? { id: contributionId } : {}),
      ideaId: place.ideaId,
      movedFromIdeaId: place.movedFromIdeaId,
      parentId: parentId ?? null,
      kind,
      body,
      bodyText: richTextToText(body),
      authorId,
      asRole: asRole ?? null,
      ...(kind === "question" || kind === "concern"
        ? { answerDueAt: sql`challenge_answer_due(${idea.challenge.id}, now())` }
        : {}),
    })
    .onConflictDoNothing()
    .returning({ id: contributions.id });
  if (!posted) return { id: await findOwn(ctx, contributionId!, authorId), isNew: false };

  await ctx.db
    .insert(ideaFollowers)
    .values({ ideaId: idea.id, personId: authorId })
    .onConflictDoNothing();
  const event = {
    challengeId: idea.challenge.id,
    ideaId: idea.id,
    contributionId: posted.id,
    mentions: await findMentionedPeople(ctx, mentionedIds(body)),
  };
  if (asRole) await record(ctx, { type: "idea.answered", ...event });
  else
    await record(ctx, {
      type: "contribution.posted",
      kind,
      ...(parentId ? { parentId } : {}),
      ...event,
    });
  return { id: posted.id, isNew: true };
}

/**
 * Where a contribution goes: to the idea, to the one that it was merged into while this was
 * written, or, as a reply, to where its thread is.
 */
async function findPlace(
  ctx: Ctx,
  ideaId: string,
  parentId: string | undefined,
): Promise<{ ideaId: string; movedFromIdeaId: string | null }> {
  if (parentId) return lockPlace(ctx, ideaId, parentId);
  const mergedIntoId = await lockAgainstMerge(ctx, ideaId);
  return mergedIntoId
    ? { ideaId: mergedIntoId, movedFromIdeaId: ideaId }
    : { ideaId, movedFromIdeaId: null };
}

// Sending the same form again is fine; using the id of another person's contribution is not.
async function findOwn(ctx: Ctx, id: string, authorId: string): Promise<string> {
  const [own] = await ctx.db
    .select({ id: contributions.id })
    .from(contributions)
    .where(and(eq(contributions.id, id), eq(contributions.authorId, authorId)));
  return own?.id ?? refuse("not-found");
}
