import { and, eq, sql } from "drizzle-orm";
import { mentionsIn } from "#app/rich-text/mentions.ts";
import type { Prose } from "#app/rich-text/prose.ts";
import { proseToText } from "#app/rich-text/prose-to-text.ts";
import type { ChallengeRole, ContributionKind } from "#db/enums.ts";
import { contributions } from "#db/schema/contribution.ts";
import { ideaFollowers } from "#db/schema/idea.ts";
import { signedInId } from "../access/allow.ts";
import type { IdeaFacts } from "../access/rules.ts";
import { record } from "../activity/record.ts";
import type { Ctx } from "../ctx.ts";
import { peopleMentioned } from "../idea/mentionable.ts";
import { trueText } from "../idea/resolve-text.ts";
import { refuse } from "../refusals.ts";

type Words = {
  contributionId?: string;
  parentId?: string;
  kind: ContributionKind;
  body: Prose;
  asRole?: ChallengeRole;
};

/**
 * The only writer of contributions: the row, whoever wrote it follows the idea, and everybody hears of it. Call it inside the
 * transaction of the verb. Sent before under the same id it writes nothing: `fresh` is false.
 */
export async function writeContribution(
  ctx: Ctx,
  idea: IdeaFacts,
  { contributionId, parentId, kind, asRole, ...said }: Words,
): Promise<{ id: string; fresh: boolean }> {
  const by = signedInId(ctx.actor);
  const body = await trueText(ctx, { challengeId: idea.challenge.id, ideaId: idea.id }, said.body);
  const [posted] = await ctx.db
    .insert(contributions)
    .values({
      ...(contributionId ? { id: contributionId } : {}),
      ideaId: idea.id,
      parentId: parentId ?? null,
      kind,
      body,
      bodyText: proseToText(body),
      byId: by,
      asRole: asRole ?? null,
      ...(kind === "question" || kind === "concern"
        ? { answerBy: sql`answer_promised(${idea.challenge.id}, now())` }
        : {}), // what the challenge promises whoever asks
    })
    .onConflictDoNothing()
    .returning({ id: contributions.id });
  if (!posted) return { id: await sentBefore(ctx, contributionId!, by), fresh: false };

  await ctx.db
    .insert(ideaFollowers)
    .values({ ideaId: idea.id, personId: by })
    .onConflictDoNothing();
  const about = {
    challengeId: idea.challenge.id,
    ideaId: idea.id,
    contributionId: posted.id,
    mentions: await peopleMentioned(ctx, mentionsIn(body)),
  };
  if (asRole) await record(ctx, { type: "idea.answered", ...about });
  else
    await record(ctx, {
      type: "contribution.posted",
      kind,
      ...(parentId ? { parentId } : {}),
      ...about,
    });
  return { id: posted.id, fresh: true };
}

// The same form sent again is no mistake; somebody else's id is.
async function sentBefore(ctx: Ctx, id: string, by: string): Promise<string> {
  const [mine] = await ctx.db
    .select({ id: contributions.id })
    .from(contributions)
    .where(and(eq(contributions.id, id), eq(contributions.byId, by)));
  return mine?.id ?? refuse("not-found");
}
