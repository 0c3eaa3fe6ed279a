import { and, eq, sql } from "drizzle-orm";
import { richTextToText } from "#app/rich-text/rich-text-to-text.ts";
import { ideaAuthors, ideas } from "#db/schema/idea.ts";
import { requireActorId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { attachPhoto } from "./attach-photo.ts";
import type { DraftText } from "./fields.ts";
import { resolveTheme } from "./resolve-theme.ts";

/**
 * Writes the text to the actor's draft in this challenge, and creates the draft when there is none:
 * the unique index one_draft_a_person allows only one. Returns the draft's id, which differs from
 * the id that was sent when another tab was first; null when the idea with that id was submitted
 * already. Call it inside a transaction.
 */
export async function writeDraft(ctx: Ctx, input: DraftText): Promise<string | null> {
  const me = requireActorId(ctx.actor);
  const { ideaId, challengeId, title, body, language } = input;
  const themeId = await resolveTheme(ctx, challengeId, input.theme);
  const text = {
    title,
    body,
    bodyText: richTextToText(body),
    language,
    requestedAmountMinor: input.requestedAmount,
    requestedPurpose: input.requestedPurpose,
    themeId,
  };

  const [created] = await ctx.db
    .insert(ideas)
    .values({ id: ideaId, challengeId, createdById: me, ...text })
    .onConflictDoNothing()
    .returning({ id: ideas.id });
  if (created) await ctx.db.insert(ideaAuthors).values({ ideaId, personId: me });
  const [saved] = created
    ? [created]
    : await ctx.db
        .update(ideas)
        .set(text)
        .where(
          and(
            eq(ideas.challengeId, challengeId),
            eq(ideas.createdById, me),
            eq(ideas.stage, "draft"),
            sql`not exists (
              select from ideas other
              where other.id = ${ideaId}
                and (other.stage <> 'draft' or other.created_by_id is distinct from ${me}))`,
          ),
        )
        .returning({ id: ideas.id });
  if (!saved) return draftConflict(ctx, input, me);

  await attachPhoto(ctx, saved.id, input);
  return saved.id;
}

// The id belongs to an own idea that was submitted already (null), or to another person (not-found).
async function draftConflict(
  ctx: Ctx,
  { ideaId, challengeId }: DraftText,
  me: string,
): Promise<null> {
  const [posted] = await ctx.db
    .select({ id: ideas.id })
    .from(ideas)
    .where(
      and(eq(ideas.id, ideaId), eq(ideas.challengeId, challengeId), eq(ideas.createdById, me)),
    );
  return posted ? null : refuse("not-found");
}
