import { eq, sql } from "drizzle-orm";
import { ideas } from "#db/schema/idea.ts";
import { allowChallenge } from "../access/allow.ts";
import { sealedBefore } from "../anonymity/submit-anonymously.ts";
import { loadChallenge } from "../challenge/load-challenge.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import type { DraftText } from "./fields.ts";
import { trueFiles } from "./resolve-files.ts";
import { writeDraft } from "./write-draft.ts";

/** Tells one state of a draft from another: a browser with unsent words sees by it whether the draft has moved on elsewhere. */
export const draftMark = sql<string>`md5(row(ideas.title, ideas.body, ideas.asked_minor, ideas.asked_for, ideas.theme_id)::text)`;

/** `id` is the draft's own, which is another than was sent when a second tab came later. */
export type SavedDraft = { id: string; photoId: string | null; mark: string; savedAt: string };

/**
 * Keeps what was typed so far, for its writer alone; the trail is silent until it is posted. Refuses challenge.phase, and
 * idea.posted when it came after the posting.
 */
export function saveDraft(ctx: Ctx, input: DraftText): Promise<SavedDraft> {
  return inTransaction(ctx, async (ctx) => {
    allowChallenge(ctx.actor, "idea.write", await loadChallenge(ctx, input.challengeId));
    if (await sealedBefore(ctx, input.ideaId)) refuse("idea.posted"); // else its words would stand in a draft again, under their name
    const body = await trueFiles(ctx, input.ideaId, input.body);
    const id = (await writeDraft(ctx, { ...input, body })) ?? refuse("idea.posted");
    const [saved] = await ctx.db
      .select({
        id: ideas.id,
        photoId: ideas.photoId,
        mark: draftMark,
        savedAt: sql<string>`now()`.mapWith((at) => new Date(at).toISOString()),
      })
      .from(ideas)
      .where(eq(ideas.id, id));
    return saved!;
  });
}
