import { and, eq } from "drizzle-orm";
import { ideaFollowers } from "#db/schema/idea.ts";
import { allowIdea, requireActorId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import type { FollowIdea } from "./fields.ts";
import { loadIdea } from "./load-idea.ts";

/** Follows an idea, or stops following it. A personal setting, so it records no activity. */
export async function followIdea(ctx: Ctx, { ideaId, want }: FollowIdea) {
  const personId = requireActorId(ctx.actor);
  allowIdea(ctx.actor, "idea.see", await loadIdea(ctx, ideaId));
  if (want === "on")
    await ctx.db.insert(ideaFollowers).values({ ideaId, personId }).onConflictDoNothing();
  else
    await ctx.db
      .delete(ideaFollowers)
      .where(and(eq(ideaFollowers.ideaId, ideaId), eq(ideaFollowers.personId, personId)));
}
