import { and, eq, ne, sql } from "drizzle-orm";
import { anonymousAuthors } from "#db/schema/anonymity.ts";
import { ideas } from "#db/schema/idea.ts";
import { people } from "#db/schema/people.ts";
import { requireActorId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import type { DraftText } from "./fields.ts";

/**
 * The idea of a form that was sent twice. Another text under the same id is refused with
 * idea.posted, not lost silently.
 */
export async function findSubmission(
  ctx: Ctx,
  { ideaId, title, body }: DraftText,
): Promise<{ ideaId: string }> {
  const [same] = await ctx.db
    .select({ ideaId: ideas.id })
    .from(ideas)
    .where(
      and(
        eq(ideas.id, ideaId),
        eq(ideas.title, title),
        sql`${ideas.body} = ${JSON.stringify(body)}::jsonb`,
      ),
    );
  return same ?? refuse("idea.posted");
}

/**
 * The submitted idea that replaced the actor's draft under another id, or null. Locks the actor
 * until the transaction ends, so that the second of two simultaneous submissions finds the idea of
 * the first. Refuses idea.posted when the text differs.
 */
export async function findReplacement(
  ctx: Ctx,
  input: DraftText,
): Promise<{ ideaId: string } | null> {
  const ideaId = await findReplacementId(ctx, input.ideaId);
  return ideaId === null ? null : findSubmission(ctx, { ...input, ideaId });
}

/**
 * Refuses idea.posted for a draft that an idea under another id replaced: a late save would bring
 * the text back, in a draft under its author's name.
 */
export async function refuseReplacedDraft(ctx: Ctx, draftId: string): Promise<void> {
  if ((await findReplacementId(ctx, draftId)) !== null) refuse("idea.posted");
}

/** Whether the actor's form was submitted before: under its own id, or anonymously under another. */
export async function isSubmitted(ctx: Ctx, draftId: string): Promise<boolean> {
  const underOwnId = and(eq(ideas.id, draftId), ne(ideas.stage, "draft"));
  if (await ctx.db.$count(ideas, underOwnId)) return true;
  return (await findReplacementId(ctx, draftId)) !== null;
}

async function findReplacementId(ctx: Ctx, draftId: string): Promise<string | null> {
  const me = requireActorId(ctx.actor);
  await ctx.db.select({ id: people.id }).from(people).where(eq(people.id, me)).for("no key update");
  const [row] = await ctx.db
    .select({ ideaId: anonymousAuthors.ideaId })
    .from(anonymousAuthors)
    .where(and(eq(anonymousAuthors.draftId, draftId), eq(anonymousAuthors.personId, me)));
  return row?.ideaId ?? null;
}
