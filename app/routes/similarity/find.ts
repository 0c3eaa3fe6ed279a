import { allowChallenge } from "#app/domain/access/allow.ts";
import { loadChallenge } from "#app/domain/challenge/load-challenge.ts";
import { similarIdeasForm } from "#app/domain/idea/fields.ts";
import { similarIdeas } from "#app/domain/similarity/similar-ideas.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

/** A read by POST, since unpublished text must not appear in an address. */
export const action = form(
  similarIdeasForm,
  async (ctx, { challengeId, title, text }) => {
    allowChallenge(ctx.actor, "challenge.see", await loadChallenge(ctx, challengeId));
    return { done: { ideas: await similarIdeas(ctx, { title, text }) } };
  },
  { limit: "similar-ideas" },
);
export const loader = methodNotAllowed;
