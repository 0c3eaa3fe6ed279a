import type { Ctx } from "#app/domain/ctx.ts";
import { ideaPage } from "#app/domain/idea/idea-page.ts";
import { contributions } from "#db/schema/contribution.ts";
import { makeIdea, richText } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { makeVote } from "#tests/make/vote.ts";
import { expect, test } from "#tests/world.ts";

/** Counts the queries of a context: every statement goes through the session's prepareQuery. */
function countQueriesOf(ctx: Ctx): () => number {
  let count = 0;
  const session = (ctx.db as unknown as { session: { prepareQuery(...args: unknown[]): unknown } })
    .session;
  const original = session.prepareQuery.bind(session);
  session.prepareQuery = (...args) => {
    count++;
    return original(...args);
  };
  return () => count;
}

test("ideaPage: two queries, with a hundred contributions as with none", async ({ ctx }) => {
  const reader = await as(ctx, await makePerson(ctx));
  for (const many of [0, 100]) {
    const idea = await makeIdea(ctx);
    const by = await makePerson(ctx);
    for (let n = 0; n < many; n++)
      await ctx.db
        .insert(contributions)
        .values({ ideaId: idea.id, body: richText(`${n}`), authorId: by.id });
    for (let n = 0; n < many / 10; n++) await makeVote(ctx, idea, await makePerson(ctx));
    const queryCount = countQueriesOf(reader);
    const page = await ideaPage(reader, idea.id);
    expect([many, queryCount()]).toEqual([many, 2]);
    expect(page.contributions).toHaveLength(Math.min(many, 24));
    expect(page.idea.contributions).toBe(many);
  }
});

test("ideaPage: the contributions of an idea the reader may not see are refused with it", async ({
  ctx,
}) => {
  const draft = await makeIdea(ctx, { stage: "draft" });
  await expect(ideaPage(await as(ctx, await makePerson(ctx)), draft.id)).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(ideaPage(ctx, draft.id)).rejects.toMatchObject({ code: "access.sign-in" });
});
