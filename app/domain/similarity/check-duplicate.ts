import { sql } from "drizzle-orm";
import { richTextToText } from "#app/rich-text/rich-text-to-text.ts";
import { ideaDistinctions } from "#db/schema/similarity.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import type { DraftText } from "../idea/fields.ts";
import { isSubmitted } from "../idea/find-submission.ts";
import { saveDraft } from "../idea/save-draft.ts";
import { refuse } from "../refusals.ts";
import { rankSimilar } from "./rank-similar.ts";
import { similarIdeas } from "./similar-ideas.ts";

/**
 * Checks, before an idea is submitted, whether another person's idea is almost the same. If so it
 * saves the draft and refuses idea.similar with the similar ideas, once an idea: the next attempt
 * passes. Otherwise it refuses what save-draft.ts refuses.
 */
export async function checkDuplicate(ctx: Ctx, input: DraftText): Promise<void> {
  // Compares titles first, which settles most submissions.
  const byTitle = await rankSimilar(
    ctx,
    { title: input.title, text: "" },
    { excludeId: input.ideaId },
  );
  if (!byTitle.some(({ same }) => same)) return;
  const found = (
    await similarIdeas(ctx, { title: input.title, text: richTextToText(input.body) }, input.ideaId)
  ).filter(({ same, isOwn }) => same && !isOwn);
  if (found.length === 0) return;
  // A repeat of a request that was carried out gets its idea (submit-idea.ts), not a question.
  if ((await wasWarned(ctx, input.challengeId)) || (await isSubmitted(ctx, input.ideaId))) return;
  await inTransaction(ctx, async (tx) => {
    const draft = await saveDraft(tx, input);
    await tx.db
      .insert(ideaDistinctions)
      .values(found.map(({ id }) => ({ ideaId: draft.id, otherId: id, reason: "" })))
      .onConflictDoNothing();
  });
  refuse("idea.similar", { ideas: JSON.stringify(found) });
}

async function wasWarned({ db, actor }: Ctx, challengeId: string): Promise<boolean> {
  const [row] = await db.execute<{ warned: boolean }>(sql`
    select exists (
      select from idea_distinctions d
      join ideas i on i.id = d.idea_id
      where i.challenge_id = ${challengeId} and i.created_by_id = ${actor.id}
        and i.stage = 'draft') as warned`);
  return row!.warned;
}
