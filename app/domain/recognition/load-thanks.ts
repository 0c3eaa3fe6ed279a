import { eq } from "drizzle-orm";
import { thanks } from "#db/schema/recognition.ts";
import type { IdeaFacts } from "../access/idea-rules.ts";
import { enforce } from "../access/permission.ts";
import { recognitionRules } from "../access/recognition-rules.ts";
import type { Ctx } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";

/**
 * Loads thanks at an idea the actor may see. Refuses not-found, also when the actor did not give or
 * receive them.
 */
export async function loadThanks(
  ctx: Ctx,
  id: string,
  action: "thanks.withdraw" | "thanks.hide",
): Promise<{ idea: IdeaFacts; toId: string }> {
  const [row] = await ctx.db
    .select({ ideaId: thanks.ideaId, fromId: thanks.fromId, toId: thanks.toId })
    .from(thanks)
    .where(eq(thanks.id, id));
  if (!row) return refuse("not-found");
  const idea = await loadIdea(ctx, row.ideaId);
  enforce(recognitionRules[action](ctx.actor, { ...row, idea }));
  return { idea, toId: row.toId };
}
