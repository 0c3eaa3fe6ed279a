import { and, eq } from "drizzle-orm";
import { ideaVersions } from "#db/schema/idea.ts";
import { allowIdea } from "../access/allow.ts";
import type { IdeaFacts } from "../access/idea-rules.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { lockIdea } from "./lock-idea.ts";
import { writeVersion } from "./write-version.ts";

/**
 * An author restores the title and text of an earlier version, based on the version they had open.
 * The result is a new version, so nothing is lost and restoring can be undone. Refuses
 * idea.changed-meanwhile.
 */
export function restoreVersion(
  ctx: Ctx,
  input: { ideaId: string; number: number; version: number },
): Promise<{ version: number }> {
  return inTransaction(ctx, async (tx) => {
    const idea = await lockIdea(tx, input.ideaId);
    allowIdea(tx.actor, "idea.edit", idea);
    const version = await restoreText(tx, { id: idea.id, version: input.version }, input.number);
    if (version !== input.version)
      await record(tx, {
        type: "idea.edited",
        challengeId: idea.challenge.id,
        ideaId: idea.id,
        version,
        restores: input.number,
      });
    return { version };
  });
}

/**
 * Writes the next version with the text of an earlier one. Call it in a transaction that locked the
 * idea.
 */
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
