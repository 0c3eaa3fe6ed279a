import { contribute } from "#app/domain/contribution/contribute.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { challengeInvitees } from "#db/schema/challenge.ts";
import { makeChallenge } from "./challenge.ts";
import { makeIdea, prose } from "./idea.ts";
import { as, makePerson } from "./person.ts";

/** An idea with its author, somebody who asked something at it (`said`), and somebody who reads along; all three may see it. */
export async function makeTalk(
  ctx: Pick<Ctx, "db">,
  over: Parameters<typeof makeChallenge>[1] = {},
) {
  const challenge = await makeChallenge(ctx, over);
  const idea = await makeIdea(ctx, { challenge });
  const [author, helper, reader] = [
    await as(ctx, { id: idea.authorId }),
    await as(ctx, await makePerson(ctx, { name: "Hanna Helper" })),
    await as(ctx, await makePerson(ctx, { name: "Rik Reader" })),
  ];
  if (over.audience === "invited")
    for (const who of [author, helper, reader])
      await ctx.db
        .insert(challengeInvitees)
        .values({ challengeId: challenge.id, personId: who.actor.id! });
  const said = await contribute(helper, {
    ideaId: idea.id,
    kind: "question",
    body: prose("And at night?"),
  });
  return { challenge, idea, author, helper, reader, said };
}
