import { atIdea } from "#app/domain/actor.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { submitIdea } from "#app/domain/idea/submit-idea.ts";
import { makeChallenge } from "./challenge.ts";
import { makeIdeaText } from "./idea-text.ts";
import { as, makePerson } from "./person.ts";

/** An idea posted without a name in a challenge that allows it: who wrote it, and the same person as its author. */
export async function makeSealed(
  ctx: Pick<Ctx, "db">,
  given: {
    challenge?: { id: string };
    person?: { id: string };
    text?: Parameters<typeof makeIdeaText>[1];
  } = {},
) {
  const challenge = given.challenge ?? (await makeChallenge(ctx, { namesSealed: true }));
  const person =
    given.person ??
    (await makePerson(ctx, { name: "Fenna Zegelaar", jobTitle: "Verpleegkundige op 4B" }));
  const { ideaId } = await submitIdea(await as(ctx, person), {
    ...makeIdeaText(challenge, given.text),
    sealed: true,
  });
  const self = await as(ctx, person); // with what the session knows from now on
  return {
    challenge,
    person,
    ideaId,
    self,
    author: { ...self, actor: atIdea(self.actor, ideaId) },
  };
}
