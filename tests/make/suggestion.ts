import { eq } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import { suggestChange } from "#app/domain/suggestion/suggest-change.ts";
import { proseFromText } from "#app/rich-text/prose-from-text.ts";
import { proseToTextarea } from "#app/rich-text/prose-to-textarea.ts";
import { ideas } from "#db/schema/idea.ts";

/** What somebody would like the text to be, on the version that stands there now (or `version`). */
export const suggest = (
  who: Ctx,
  idea: { id: string; title: string },
  text: string,
  over: { title?: string; version?: number; why?: string; contributionId?: string } = {},
) =>
  suggestChange(who, {
    ideaId: idea.id,
    title: idea.title,
    version: 1,
    why: "Then everybody understands it.",
    ...over,
    body: proseFromText(text),
  });

/** The text of an idea as it stands, as one would type it. */
export async function textOf(
  ctx: Pick<Ctx, "db">,
  ideaId: string,
): Promise<{ title: string; text: string; version: number }> {
  const [row] = await ctx.db
    .select({ title: ideas.title, body: ideas.body, version: ideas.version })
    .from(ideas)
    .where(eq(ideas.id, ideaId));
  return { title: row!.title, text: proseToTextarea(row!.body), version: row!.version };
}
