import { and, eq } from "drizzle-orm";
import { sameProse } from "#app/rich-text/change/saved-change.ts";
import type { Prose } from "#app/rich-text/prose.ts";
import { proseFromText } from "#app/rich-text/prose-from-text.ts";
import { suggestions } from "#db/schema/contribution.ts";
import { ideaVersions } from "#db/schema/idea.ts";
import { allowIdea } from "../access/allow.ts";
import { writeContribution } from "../contribution/write-contribution.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { holdIdea } from "../idea/lock-idea.ts";
import { trueText } from "../idea/resolve-text.ts";
import { refuse } from "../refusals.ts";

type Suggestion = {
  ideaId: string;
  contributionId?: string;
  version: number;
  title: string;
  body: Prose;
  why: string;
};

/**
 * A colleague writes the text of an idea as it could be, on the version they had in front of them, and says why: an improvement
 * with a suggestion. Nothing of the idea changes until an author takes it over. Sent twice under one id it is kept once.
 */
export function suggestChange(
  ctx: Ctx,
  { ideaId, contributionId, version, title, why, ...input }: Suggestion,
): Promise<string> {
  return inTransaction(ctx, async (ctx) => {
    const idea = await holdIdea(ctx, ideaId); // whose text it is does not change meanwhile
    allowIdea(ctx.actor, "idea.suggest", idea);
    const [was] = await ctx.db
      .select({ title: ideaVersions.title, body: ideaVersions.body })
      .from(ideaVersions)
      .where(and(eq(ideaVersions.ideaId, ideaId), eq(ideaVersions.number, version)));
    if (!was) return refuse("not-found");
    const body = await trueText(
      ctx,
      { challengeId: idea.challenge.id, ideaId: idea.id },
      input.body,
    );
    if (title === was.title && sameProse(body, was.body)) refuse("contribution.no-change");

    const { id, fresh } = await writeContribution(ctx, idea, {
      contributionId,
      kind: "improvement",
      body: proseFromText(why),
    });
    if (fresh)
      await ctx.db
        .insert(suggestions)
        .values({ contributionId: id, ideaId, base: version, title, body });
    return id;
  });
}
