import type { Prose } from "#app/rich-text/prose.ts";
import { proseToText } from "#app/rich-text/prose-to-text.ts";
import { implementationUpdates } from "#db/schema/implementation.ts";
import { allowIdea } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { trueText } from "../idea/resolve-text.ts";

/** The owner tells how it goes. Author, helpers and followers hear of it. */
export function postUpdate(ctx: Ctx, input: { ideaId: string; body: Prose }) {
  return inTransaction(ctx, async (ctx) => {
    const idea = await loadIdea(ctx, input.ideaId);
    allowIdea(ctx.actor, "idea.build", idea);
    const body = await trueText(
      ctx,
      { challengeId: idea.challenge.id, ideaId: idea.id },
      input.body,
    );
    const [made] = await ctx.db
      .insert(implementationUpdates)
      .values({ ideaId: idea.id, body, bodyText: proseToText(body), byId: ctx.actor.id })
      .returning({ id: implementationUpdates.id });
    await record(ctx, {
      type: "update.posted",
      challengeId: idea.challenge.id,
      ideaId: idea.id,
      updateId: made!.id,
    });
  });
}
