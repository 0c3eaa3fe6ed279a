import type { Ctx } from "#app/domain/ctx.ts";
import { ideaPage } from "#app/domain/idea/idea-page.ts";
import { contributions } from "#db/schema/contribution.ts";
import { makeIdea, prose } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { makeVote } from "#tests/make/vote.ts";
import { expect, test } from "#tests/world.ts";

/** Counts what is asked of the database: every statement goes through the session's prepareQuery. */
function counting(ctx: Ctx): { ctx: Ctx; asked: () => number } {
  let n = 0;
  const session = (ctx.db as unknown as { session: { prepareQuery(...args: unknown[]): unknown } })
    .session;
  const plain = session.prepareQuery.bind(session);
  session.prepareQuery = (...args) => (n++, plain(...args));
  return { ctx, asked: () => n };
}

test("the page of an idea asks the database four times, with a hundred contributions as with none", async ({
  ctx,
}) => {
  const reader = await as(ctx, await makePerson(ctx));
  for (const many of [0, 100]) {
    const idea = await makeIdea(ctx);
    const by = await makePerson(ctx);
    for (let n = 0; n < many; n++)
      await ctx.db
        .insert(contributions)
        .values({ ideaId: idea.id, body: prose(`${n}`), byId: by.id });
    for (let n = 0; n < many / 10; n++) await makeVote(ctx, idea, await makePerson(ctx));
    const { asked } = counting(reader);
    const page = await ideaPage(reader, idea.id);
    expect([many, asked()]).toEqual([many, 4]);
    expect(page.thread.contributions).toHaveLength(Math.min(many, 50));
    expect(page.idea.contributions).toBe(many);
  }
});

test("the thread of an idea one may not see is handed out to nobody", async ({ ctx }) => {
  const draft = await makeIdea(ctx, { stage: "draft" });
  await expect(ideaPage(await as(ctx, await makePerson(ctx)), draft.id)).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(ideaPage(ctx, draft.id)).rejects.toMatchObject({ code: "access.sign-in" });
});
