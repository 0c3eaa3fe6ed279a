import { and, eq, ne, sql } from "drizzle-orm";
import { proseToText } from "#app/rich-text/prose-to-text.ts";
import { ideas } from "#db/schema/idea.ts";
import { ideaDifferences } from "#db/schema/similarity.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import type { DraftText } from "../idea/fields.ts";
import { saveDraft } from "../idea/save-draft.ts";
import { refuse } from "../refusals.ts";
import { rankAlike } from "./rank-similar.ts";
import { alikeIdeas } from "./similar-ideas.ts";

/**
 * Before posting: is there an idea of somebody else that is almost the same? Then the draft is kept as it is and the writer is shown it,
 * once an idea and never again (refuses idea.alike); who posts after that posts. Refuses as save-draft does.
 */
export async function mindAlike(ctx: Ctx, input: DraftText): Promise<void> {
  const titled = await rankAlike(ctx, { title: input.title, text: "" }, { besides: input.ideaId }); // by far most postings end here
  if (!titled.some(({ same }) => same)) return;
  const found = (
    await alikeIdeas(ctx, { title: input.title, text: proseToText(input.body) }, input.ideaId)
  ).filter(({ same, own }) => same && !own);
  if (found.length === 0) return;
  const [before] = await ctx.db
    .select({
      asked: sql<boolean>`exists (select from idea_differences d join ideas i on i.id = d.idea_id where i.challenge_id = ${input.challengeId} and i.created_by_id = ${ctx.actor.id} and i.stage = 'draft')`,
      posted: sql<boolean>`exists (select from ${ideas} where ${and(eq(ideas.id, input.ideaId), ne(ideas.stage, "draft"))})`,
    })
    .from(sql`(select 1) one`);
  if (before!.asked || before!.posted) return;
  await inTransaction(ctx, async (ctx) => {
    const draft = await saveDraft(ctx, input);
    await ctx.db
      .insert(ideaDifferences)
      .values(found.map(({ id }) => ({ ideaId: draft.id, otherId: id, reason: "" })))
      .onConflictDoNothing();
  });
  refuse("idea.alike", { ideas: JSON.stringify(found) });
}
