import type { RichText } from "#app/rich-text/rich-text.ts";
import { richTextToText } from "#app/rich-text/rich-text-to-text.ts";
import { implementationUpdates } from "#db/schema/implementation.ts";
import { allowIdea } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { loadIdea } from "../idea/load-idea.ts";
import { resolveText } from "../idea/resolve-text.ts";

/** The owner posts a progress update. Authors, helpers and followers are notified. */
export function postUpdate(ctx: Ctx, input: { ideaId: string; body: RichText }) {
  return inTransaction(ctx, async (tx) => {
    const idea = await loadIdea(tx, input.ideaId);
    allowIdea(tx.actor, "idea.build", idea);
    const body = await resolveText(
      tx,
      { challengeId: idea.challenge.id, ideaId: idea.id },
      input.body,
    );
    const [update] = await tx.db
      .insert(implementationUpdates)
      .values({ ideaId: idea.id, body, bodyText: richTextToText(body), authorId: tx.actor.id })
      .returning({ id: implementationUpdates.id });
    await record(tx, {
      type: "update.posted",
      challengeId: idea.challenge.id,
      ideaId: idea.id,
      updateId: update!.id,
    });
  });
}
