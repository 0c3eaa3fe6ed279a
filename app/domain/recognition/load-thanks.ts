import { eq } from "drizzle-orm";
import { thanks } from "#db/schema/recognition.ts";
import { allowIdea } from "../access/allow.ts";
import type { IdeaFacts } from "../access/rules.ts";
import type { Ctx } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { refuse } from "../refusals.ts";

/** Thanks at an idea one may see. Refuses not-found, also when they are neither from nor to the one who asks. */
export async function loadThanks(
  ctx: Ctx,
  id: string,
  whose: "fromId" | "toId",
): Promise<{ idea: IdeaFacts; toId: string }> {
  const [row] = await ctx.db
    .select({ ideaId: thanks.ideaId, fromId: thanks.fromId, toId: thanks.toId })
    .from(thanks)
    .where(eq(thanks.id, id));
  if (!row || row[whose] !== ctx.actor.id) return refuse("not-found");
  const idea = await loadIdea(ctx, row.ideaId);
  allowIdea(ctx.actor, "idea.see", idea);
  return { idea, toId: row.toId };
}
