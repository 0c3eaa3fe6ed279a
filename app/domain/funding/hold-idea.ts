import { eq } from "drizzle-orm";
import { ideas } from "#db/schema/idea.ts";
import type { IdeaFacts } from "../access/rules.ts";
import type { Ctx } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";

/** The idea, and nobody else moves it or its money until this transaction ends. */
export async function holdIdea(ctx: Ctx, ideaId: string): Promise<IdeaFacts> {
  await ctx.db.select({ id: ideas.id }).from(ideas).where(eq(ideas.id, ideaId)).for("update");
  return loadIdea(ctx, ideaId);
}
