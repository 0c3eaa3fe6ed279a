import { and, eq, sql } from "drizzle-orm";
import { ideas } from "#db/schema/idea.ts";
import { allowIdea } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { hangPhoto } from "./attach-photo.ts";
import type { EditIdea } from "./fields.ts";
import { holdIdea } from "./lock-idea.ts";
import { trueText } from "./resolve-text.ts";
import { trueTheme } from "./resolve-theme.ts";
import { writeVersion } from "./write-version.ts";

/**
 * An author writes a new version of a posted idea, on top of the version they had in front of them. Saving the same text
 * changes nothing. Refuses idea.changed-meanwhile when there is a newer one, challenge.phase and idea.stage.
 */
export function editIdea(ctx: Ctx, input: EditIdea): Promise<{ version: number }> {
  return inTransaction(ctx, async (ctx) => {
    const idea = await holdIdea(ctx, input.ideaId);
    allowIdea(ctx.actor, "idea.edit", idea);
    if (idea.stage === "draft") refuse("idea.stage");
    const body = await trueText(
      ctx,
      { challengeId: idea.challenge.id, ideaId: idea.id },
      input.body,
    );

    const seen = { id: idea.id, version: input.version };
    const version = await writeVersion(ctx, seen, {
      title: input.title,
      body,
      askedMinor: input.asked,
      askedFor: input.askedFor,
    });
    const photo = await hangPhoto(ctx, idea.id, input);
    const theme = await putTheme(
      ctx,
      idea.id,
      await trueTheme(ctx, idea.challenge.id, input.theme),
    );
    if (version !== input.version || photo || theme)
      await record(ctx, {
        type: "idea.edited",
        challengeId: idea.challenge.id,
        ideaId: idea.id,
        version,
      });
    return { version };
  });
}

// What it is about stands beside the text: no version. Gives whether it is another than before.
async function putTheme(
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
