import { and, eq } from "drizzle-orm";
import { ideaVersions } from "#db/schema/idea.ts";
import { allowIdea } from "../access/allow.ts";
import type { IdeaFacts } from "../access/rules.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { holdIdea } from "./lock-idea.ts";
import { writeVersion } from "./write-version.ts";

/**
 * An author puts the title and text of an earlier version back, on top of the version they had in front of them. It becomes a
 * version of its own, so nothing is gone: putting back the one before undoes it. Refuses idea.changed-meanwhile.
 */
export function restoreVersion(
  ctx: Ctx,
  input: { ideaId: string; number: number; version: number },
): Promise<{ version: number }> {
  return inTransaction(ctx, async (ctx) => {
    const idea = await holdIdea(ctx, input.ideaId);
    allowIdea(ctx.actor, "idea.edit", idea);
    const version = await restoreText(ctx, { id: idea.id, version: input.version }, input.number);
    if (version !== input.version)
      await record(ctx, {
        type: "idea.edited",
        challengeId: idea.challenge.id,
        ideaId: idea.id,
        version,
        restores: input.number,
      });
    return { version };
  });
}

/** The next version, with the text of an earlier one. Inside the transaction of a verb that holds the idea. */
export async function restoreText(
  ctx: Ctx,
  idea: Pick<IdeaFacts, "id" | "version">,
  number: number,
): Promise<number> {
  const [text] = await ctx.db
    .select({ title: ideaVersions.title, body: ideaVersions.body })
    .from(ideaVersions)
    .where(and(eq(ideaVersions.ideaId, idea.id), eq(ideaVersions.number, number)));
  if (!text) return refuse("not-found");
  return writeVersion(ctx, idea, text, { restores: number });
}
