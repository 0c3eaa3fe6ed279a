import { contribute } from "#app/domain/contribution/contribute.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { challengeInvitees } from "#db/schema/challenge.ts";
import { makeChallenge } from "./challenge.ts";
import { makeIdea, richText } from "./idea.ts";
import { as, makePerson } from "./person.ts";

/**
 * An idea with its author, a person who asked a question about it, and a reader. All may see it.
 */
export async function makeQuestion(
  ctx: Pick<Ctx, "db">,
  overrides: Parameters<typeof makeChallenge>[1] = {},
) {
  const challenge = await makeChallenge(ctx, overrides);
  const idea = await makeIdea(ctx, { challenge });
  const [author, helper, reader] = [
    await as(ctx, { id: idea.authorId }),
    await as(ctx, await makePerson(ctx, { name: "Hanna Helper" })),
    await as(ctx, await makePerson(ctx, { name: "Rik Reader" })),
  ];
  if (overrides.audience === "invited")
    for (const who of [author, helper, reader])
      await ctx.db
        .insert(challengeInvitees)
        .values({ challengeId: challenge.id, personId: who.actor.id! });
  const question = await contribute(helper, {
    ideaId: idea.id,
    kind: "question",
    body: richText("And at night?"),
  });
  return { challenge, idea, author, helper, reader, question };
}
