import { and, eq } from "drizzle-orm";
import { isSameRichText } from "#app/rich-text/change/saved-change.ts";
import type { RichText } from "#app/rich-text/rich-text.ts";
import { richTextFromText } from "#app/rich-text/rich-text-from-text.ts";
import { suggestions } from "#db/schema/contribution.ts";
import { ideaVersions } from "#db/schema/idea.ts";
import { allowIdea } from "../access/allow.ts";
import { writeContribution } from "../contribution/write-contribution.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { lockIdea } from "../idea/lock-idea.ts";
import { resolveText } from "../idea/resolve-text.ts";
import { refuse } from "../refusals.ts";

type Suggestion = {
  ideaId: string;
  contributionId?: string;
  version: number;
  title: string;
  body: RichText;
  why: string;
};

/**
 * A colleague suggests another text for an idea, based on the version they read, with a reason. It
 * is posted as an improvement; the idea does not change until an author accepts it. Sending it
 * twice under one id saves it once.
 */
export function suggestChange(
  ctx: Ctx,
  { ideaId, contributionId, version, title, why, ...input }: Suggestion,
): Promise<string> {
  return inTransaction(ctx, async (tx) => {
    const idea = await lockIdea(tx, ideaId); // so that its authors do not change meanwhile
    allowIdea(tx.actor, "idea.suggest", idea);
    const [base] = await tx.db
      .select({ title: ideaVersions.title, body: ideaVersions.body })
      .from(ideaVersions)
      .where(and(eq(ideaVersions.ideaId, ideaId), eq(ideaVersions.number, version)));
    if (!base) return refuse("not-found");
    const body = await resolveText(
      tx,
      { challengeId: idea.challenge.id, ideaId: idea.id },
      input.body,
    );
    if (title === base.title && isSameRichText(body, base.body)) refuse("contribution.no-change");

    const { id, isNew } = await writeContribution(tx, idea, {
      contributionId,
      kind: "improvement",
      body: richTextFromText(why),
    });
    if (isNew)
      await tx.db
        .insert(suggestions)
        .values({ contributionId: id, ideaId, baseVersion: version, title, body });
    return id;
  });
}
