import { and, eq, sql } from "drizzle-orm";
import { proseToText } from "#app/rich-text/prose-to-text.ts";
import { ideaAuthors, ideas } from "#db/schema/idea.ts";
import { signedInId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { hangPhoto } from "./attach-photo.ts";
import type { DraftText } from "./fields.ts";
import { trueTheme } from "./resolve-theme.ts";

/**
 * Puts the text in one's draft in this challenge, which is made when there is none: the unique index one_draft_a_person
 * keeps it one, whatever is sent at the same time. Gives the draft's id, which is not the one sent when another tab was
 * first; null when the idea with the id that was sent has been posted already. Call it inside a transaction.
 */
export async function writeDraft(ctx: Ctx, input: DraftText): Promise<string | null> {
  const me = signedInId(ctx.actor);
  const { ideaId, challengeId, title, body, language, askedFor } = input;
  const themeId = await trueTheme(ctx, challengeId, input.theme);
  const text = {
    title,
    body,
    bodyText: proseToText(body),
    language,
    askedMinor: input.asked,
    askedFor,
    themeId,
  };

  const [made] = await ctx.db
    .insert(ideas)
    .values({ id: ideaId, challengeId, createdById: me, ...text })
    .onConflictDoNothing()
    .returning({ id: ideas.id });
  if (made) await ctx.db.insert(ideaAuthors).values({ ideaId, personId: me });
  const [kept] = made
    ? [made]
    : await ctx.db
        .update(ideas)
        .set(text)
        .where(
          and(
            eq(ideas.challengeId, challengeId),
            eq(ideas.createdById, me),
            eq(ideas.stage, "draft"),
            sql`not exists (select from ideas other where other.id = ${ideaId} and (other.stage <> 'draft' or other.created_by_id is distinct from ${me}))`,
          ),
        )
        .returning({ id: ideas.id });
  if (!kept) return whyNot(ctx, input, me);

  await hangPhoto(ctx, kept.id, input);
  return kept.id;
}

// The id belongs to an idea of one's own that is no longer a draft; or it is not one's own, and then there is nothing here.
async function whyNot(ctx: Ctx, { ideaId, challengeId }: DraftText, me: string): Promise<null> {
  const [posted] = await ctx.db
    .select({ id: ideas.id })
    .from(ideas)
    .where(
      and(eq(ideas.id, ideaId), eq(ideas.challengeId, challengeId), eq(ideas.createdById, me)),
    );
  return posted ? null : refuse("not-found");
}
