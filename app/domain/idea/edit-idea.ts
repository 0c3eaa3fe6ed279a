import { and, eq, sql } from "drizzle-orm";
import { ideas } from "#db/schema/idea.ts";
import { allowIdea } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { attachPhoto } from "./attach-photo.ts";
import type { EditIdea } from "./fields.ts";
import { lockIdea } from "./lock-idea.ts";
import { resolveText } from "./resolve-text.ts";
import { resolveTheme } from "./resolve-theme.ts";
import { writeVersion } from "./write-version.ts";

/**
 * An author writes a new version of an idea, based on the version they had open. Saving the same
 * text changes nothing. Refuses idea.changed-meanwhile when there is a newer version,
 * challenge.phase and idea.stage.
 */
export function editIdea(ctx: Ctx, input: EditIdea): Promise<{ version: number }> {
  return inTransaction(ctx, async (tx) => {
    const idea = await lockIdea(tx, input.ideaId);
    allowIdea(tx.actor, "idea.edit", idea);
    if (idea.stage === "draft") refuse("idea.stage");
    const body = await resolveText(
      tx,
      { challengeId: idea.challenge.id, ideaId: idea.id },
      input.body,
    );

    const base = { id: idea.id, version: input.version };
    const version = await writeVersion(tx, base, {
      title: input.title,
      body,
      requestedAmountMinor: input.requestedAmount,
      requestedPurpose: input.requestedPurpose,
    });
    const photoChanged = await attachPhoto(tx, idea.id, input);
    const themeChanged = await setTheme(
      tx,
      idea.id,
      await resolveTheme(tx, idea.challenge.id, input.theme),
    );
    if (version !== input.version || photoChanged || themeChanged)
      await record(tx, {
        type: "idea.edited",
        challengeId: idea.challenge.id,
        ideaId: idea.id,
        version,
      });
    return { version };
  });
}

// The theme is no part of the text, so a change makes no version. Returns whether it changed.
async function setTheme(
  ctx: Ctx,
  ideaId: string,
  themeId: string | null | undefined,
): Promise<boolean> {
  if (themeId === undefined) return false;
  const changed = await ctx.db
    .update(ideas)
    .set({ themeId })
    .where(and(eq(ideas.id, ideaId), sql`${ideas.themeId} is distinct from ${themeId}`))
    .returning({ id: ideas.id });
  return changed.length > 0;
}
