import { eq, sql } from "drizzle-orm";
import { ideas } from "#db/schema/idea.ts";
import { allowChallenge } from "../access/allow.ts";
import { loadChallenge } from "../challenge/load-challenge.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import type { DraftText } from "./fields.ts";
import { refuseReplacedDraft } from "./find-submission.ts";
import { resolveFiles } from "./resolve-files.ts";
import { writeDraft } from "./write-draft.ts";

/**
 * A hash of a draft's text. A browser with unsaved input sees by it whether the draft changed
 * elsewhere.
 */
export const draftRevision = sql<string>`
  md5(row(
    ideas.title, ideas.body, ideas.requested_amount_minor, ideas.requested_purpose, ideas.theme_id
  )::text)`;

/** `id` is that of the draft; it differs from the id that was sent when another tab was first. */
export type SavedDraft = { id: string; photoId: string | null; revision: string; savedAt: string };

/**
 * Saves the text typed so far, visible to its author only; records no activity until it is
 * submitted. Refuses challenge.phase, and idea.posted when the idea was submitted already.
 */
export function saveDraft(ctx: Ctx, input: DraftText): Promise<SavedDraft> {
  return inTransaction(ctx, async (tx) => {
    allowChallenge(tx.actor, "idea.write", await loadChallenge(tx, input.challengeId));
    await refuseReplacedDraft(tx, input.ideaId);
    const body = await resolveFiles(tx, input.ideaId, input.body);
    const id = (await writeDraft(tx, { ...input, body })) ?? refuse("idea.posted");
    const [saved] = await tx.db
      .select({
        id: ideas.id,
        photoId: ideas.photoId,
        revision: draftRevision,
        savedAt: sql<string>`now()`.mapWith((at) => new Date(at).toISOString()),
      })
      .from(ideas)
      .where(eq(ideas.id, id));
    return saved!;
  });
}
