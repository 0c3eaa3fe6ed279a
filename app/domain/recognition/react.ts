import { and, eq } from "drizzle-orm";
import type { ReactionKind } from "#db/enums.ts";
import { reactions } from "#db/schema/recognition.ts";
import { signedInId } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { type About, kindTo } from "./recognised-person.ts";

/**
 * A friendly nod at an idea or at something that was added to it, or no longer. Set, never toggled: sent twice it is as once, and
 * is told once. Nobody nods at their own; taking back is always possible. Refuses kindness.own.
 */
export function react(
  ctx: Ctx,
  { kind, want, ...about }: About & { kind: ReactionKind; want: "on" | "off" },
): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const personId = signedInId(ctx.actor);
    const { idea, byIds } = await kindTo(ctx, about);
    const at = { ideaId: idea.id, contributionId: about.contributionId ?? "" };
    const event = {
      challengeId: idea.challenge.id,
      ideaId: idea.id,
      kind,
      ...(at.contributionId ? { contributionId: at.contributionId } : {}),
    };
    if (want === "on") {
      if (byIds.includes(personId)) refuse("kindness.own");
      const [fresh] = await ctx.db
        .insert(reactions)
        .values({ ...at, personId, kind })
        .onConflictDoNothing()
        .returning({ kind: reactions.kind });
      if (fresh) await record(ctx, { type: "reaction.given", ...event });
    } else {
      const [gone] = await ctx.db
        .delete(reactions)
        .where(
          and(
            eq(reactions.ideaId, idea.id),
            eq(reactions.contributionId, at.contributionId),
            eq(reactions.personId, personId),
            eq(reactions.kind, kind),
          ),
        )
        .returning({ kind: reactions.kind });
      if (gone) await record(ctx, { type: "reaction.withdrawn", ...event });
    }
  });
}
