import { actorAtIdea } from "#app/domain/actor.ts";
import { submitAnonymously } from "#app/domain/anonymity/submit-anonymously.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { makeChallenge } from "./challenge.ts";
import { makeIdeaText } from "./idea-text.ts";
import { as, makePerson } from "./person.ts";

/**
 * An anonymous idea in a challenge that allows it. `self`: the person behind it; `author`: the same
 * person acting as the anonymous author.
 */
export async function makeAnonymousIdea(
  ctx: Pick<Ctx, "db">,
  given: {
    challenge?: { id: string };
    person?: { id: string };
    text?: Parameters<typeof makeIdeaText>[1];
  } = {},
) {
  const challenge = given.challenge ?? (await makeChallenge(ctx, { anonymousAllowed: true }));
  const person =
    given.person ??
    (await makePerson(ctx, { name: "Fenna Zegelaar", jobTitle: "Verpleegkundige op 4B" }));
  const { ideaId } = await submitAnonymously(
    await as(ctx, person),
    makeIdeaText(challenge, given.text),
  );
  const self = await as(ctx, person); // after the submit, so that the session knows the placeholder
  return {
    challenge,
    person,
    ideaId,
    self,
    author: { ...self, actor: actorAtIdea(self.actor, ideaId) },
  };
}
