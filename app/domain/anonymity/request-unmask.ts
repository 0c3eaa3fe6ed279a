import { sql } from "drizzle-orm";
import { sealOpenings } from "#db/schema/anonymity.ts";
import { allowIdea, signedInId } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { holdIdea } from "../idea/lock-idea.ts";
import { refuse } from "../refusals.ts";

/**
 * One of those who may asks to look behind a sealed name, because of abuse, and says why; the others hear of it. Nothing is
 * seen yet. Refuses author.revealed where the name is out, and unmask.requested where somebody's question still stands.
 */
export function askToLook(
  ctx: Ctx,
  { ideaId, reason }: { ideaId: string; reason: string },
): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const askedById = signedInId(ctx.actor);
    const idea = await holdIdea(ctx, ideaId);
    allowIdea(ctx.actor, "author.unmask", idea);
    const [seal] = await ctx.db.execute<{ open: boolean }>(
      sql`select opened_at is not null as open from sealed_authors where idea_id = ${ideaId}`,
    );
    if (!seal) refuse("not-found");
    if (seal.open) refuse("anonymity.opened");
    const [asked] = await ctx.db
      .insert(sealOpenings)
      .values({ ideaId, askedById, reason })
      .onConflictDoNothing()
      .returning({ id: sealOpenings.id });
    if (!asked) refuse("anonymity.asked");
    await record(ctx, {
      type: "unmask.requested",
      challengeId: idea.challenge.id,
      ideaId,
      openingId: asked.id,
    });
  });
}
