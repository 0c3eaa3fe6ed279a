import { sql } from "drizzle-orm";
import { atIdea } from "../actor.ts";
import type { Ctx } from "../ctx.ts";

type Address = {
  ideaId?: unknown;
  contributionId?: unknown;
  suggestionId?: unknown;
  thanksId?: unknown;
};

/**
 * The same moment, as what somebody is at the idea an address speaks of: its author without a name where theirs is sealed,
 * themself everywhere else. Asks the database only for who has a sealed idea, and only about what hangs on one.
 */
export async function atOwnIdea(ctx: Ctx, address: Address): Promise<Ctx> {
  if (Object.keys(ctx.actor.sealed ?? {}).length === 0) return ctx;
  const ideaId = typeof address.ideaId === "string" ? address.ideaId : await ideaOf(ctx, address);
  return ideaId ? { ...ctx, actor: atIdea(ctx.actor, ideaId) } : ctx;
}

async function ideaOf(
  ctx: Ctx,
  { contributionId, suggestionId, thanksId }: Address,
): Promise<string | undefined> {
  const said = contributionId ?? suggestionId;
  if (typeof said !== "string" && typeof thanksId !== "string") return undefined;
  const [row] = await ctx.db.execute<{ ideaId: string }>(
    typeof said === "string"
      ? sql`select idea_id as "ideaId" from contributions where id = ${said}`
      : sql`select idea_id as "ideaId" from thanks where id = ${thanksId}`,
  );
  return row?.ideaId;
}
