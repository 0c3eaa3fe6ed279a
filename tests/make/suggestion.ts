import { eq } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import { suggestChange } from "#app/domain/suggestion/suggest-change.ts";
import { richTextFromText } from "#app/rich-text/rich-text-from-text.ts";
import { richTextToTextarea } from "#app/rich-text/rich-text-to-textarea.ts";
import { ideas } from "#db/schema/idea.ts";

/** Suggests a new text for an idea, on its first version unless `version` says otherwise. */
export const suggest = (
  who: Ctx,
  idea: { id: string; title: string },
  text: string,
  overrides: { title?: string; version?: number; why?: string; contributionId?: string } = {},
) =>
  suggestChange(who, {
    ideaId: idea.id,
    title: idea.title,
    version: 1,
    why: "Then everybody understands it.",
    ...overrides,
    body: richTextFromText(text),
  });

/** The current text of an idea, as in its form. */
export async function textOf(
  ctx: Pick<Ctx, "db">,
  ideaId: string,
): Promise<{ title: string; text: string; version: number }> {
  const [row] = await ctx.db
    .select({ title: ideas.title, body: ideas.body, version: ideas.version })
    .from(ideas)
    .where(eq(ideas.id, ideaId));
  return { title: row!.title, text: richTextToTextarea(row!.body), version: row!.version };
}
