import { allowChallenge, signedInId } from "#app/domain/access/allow.ts";
import { loadChallenge } from "#app/domain/challenge/load-challenge.ts";
import { alikeForm } from "#app/domain/idea/fields.ts";
import { alikeIdeas } from "#app/domain/similarity/similar-ideas.ts";
import { form, writeOnly } from "#app/web/handlers.ts";
import { notTooOften } from "#app/web/rate-limit.server.ts";

/** Changes nothing, but what somebody is writing has no place in an address. */
export const action = form(alikeForm, async (ctx, { challengeId, title, text }) => {
  await notTooOften("alike", signedInId(ctx.actor));
  allowChallenge(ctx.actor, "challenge.see", await loadChallenge(ctx, challengeId));
  return { done: { ideas: await alikeIdeas(ctx, { title, text }) } };
});
export const loader = writeOnly;
