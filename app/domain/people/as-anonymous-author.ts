import { sql } from "drizzle-orm";
import { actorAtIdea } from "../actor.ts";
import type { Ctx } from "../ctx.ts";

type Target = {
  ideaId?: unknown;
  contributionId?: unknown;
  suggestionId?: unknown;
  thanksId?: unknown;
};

/**
 * The context with the actor as they act at the idea of a request: as the placeholder author of an
 * idea they submitted anonymously, as themselves at any other. Queries the database only for actors
 * with an anonymous idea.
 */
export async function asAnonymousAuthor(ctx: Ctx, target: Target): Promise<Ctx> {
  if (Object.keys(ctx.actor.placeholderIds ?? {}).length === 0) return ctx;
  const ideaId = typeof target.ideaId === "string" ? target.ideaId : await findIdeaId(ctx, target);
  return ideaId ? { ...ctx, actor: actorAtIdea(ctx.actor, ideaId) } : ctx;
}

async function findIdeaId(
  ctx: Ctx,
  { contributionId, suggestionId, thanksId }: Target,
): Promise<string | undefined> {
  const id = contributionId ?? suggestionId; // a suggestion has the id of its contribution
  if (typeof id !== "string" && typeof thanksId !== "string") return undefined;
  const [row] = await ctx.db.execute<{ ideaId: string }>(
    typeof id === "string"
      ? sql`select idea_id as "ideaId" from contributions where id = ${id}`
      : sql`select idea_id as "ideaId" from thanks where id = ${thanksId}`,
  );
  return row?.ideaId;
}
