import { challengePage } from "#app/domain/challenge/challenge-page.ts";
import { contribute } from "#app/domain/contribution/contribute.ts";
import { settleContribution } from "#app/domain/contribution/resolve-contribution.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { noteLooks } from "#app/domain/view-balance/record-views.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea, prose } from "#tests/make/idea.ts";
import { as, makeGroup, makeMember, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const list = async (who: Ctx, id: string, query: Record<string, string>) => {
  const page = await challengePage(who, id, new URLSearchParams(query));
  return page.ideas.map((idea) => idea.title).sort();
};

test("ideas that ask for help, have no answer, or were not looked at are found until somebody helps, answers or looks", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const [author, manager] = [await makePerson(ctx), await makePerson(ctx)];
  await makeMember(ctx, challenge, manager, "manager");
  const asks = await makeIdea(ctx, { challenge, by: author, title: "asks" });
  await makeIdea(ctx, { challenge, by: author, title: "quiet" });
  const [helper, lead] = [await as(ctx, await makePerson(ctx)), await as(ctx, manager)];

  await contribute(helper, { ideaId: asks.id, kind: "comment", body: prose("Well put.") });
  expect(await list(helper, challenge.id, { help: "yes" })).toEqual([]);
  const waits = [];
  for (const kind of ["question", "concern", "offer"] as const)
    waits.push(
      await contribute(helper, { ideaId: asks.id, kind, body: prose("What of the night shift?") }),
    );
  expect(await list(helper, challenge.id, { help: "yes" })).toEqual(["asks"]);
  for (const [n, state] of (["answered", "resolved", "accepted"] as const).entries())
    await settleContribution(await as(ctx, author), {
      contributionId: waits[n]!,
      state,
      words: "Done",
    });
  expect(await list(helper, challenge.id, { help: "yes" })).toEqual([]);

  expect(await list(helper, challenge.id, { unanswered: "yes" })).toEqual(["asks", "quiet"]);
  await contribute(lead, {
    ideaId: asks.id,
    kind: "comment",
    body: prose("I will come and look."),
    asAnswer: true,
  });
  expect(await list(helper, challenge.id, { unanswered: "yes" })).toEqual(["quiet"]);

  await noteLooks(helper, { ideas: [asks.id] });
  expect(await list(lead, challenge.id, { unseen: "yes" })).toEqual(["quiet"]);
  expect(await list(lead, challenge.id, { unseen: "yes", unanswered: "yes", help: "yes" })).toEqual(
    [],
  );
});

test("words that were looked for are marked in the title, or in a passage of the text; the rest of a long text stays home", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  await makeIdea(ctx, { challenge, title: "A board by the bed", bodyText: "It says who comes." });
  await makeIdea(ctx, {
    challenge,
    title: "Talk",
    bodyText: `${"Before the shift begins. ".repeat(30)}At a board. ${"And after it. ".repeat(30)}`,
  });
  await makeIdea(ctx, { challenge, title: "Quiet", bodyText: "Nothing of the kind." });
  const page = await challengePage(
    await as(ctx, await makePerson(ctx)),
    challenge.id,
    new URLSearchParams({ q: "BOAR", sort: "newest" }),
  );
  const found = page.ideas
    .map(({ marked, inText, excerpt }) => ({ marked, inText, excerpt }))
    .sort((a, b) => Number(a.inText) - Number(b.inText));
  expect(found[0]).toEqual({
    marked: ["A ", "board", " by the bed"],
    inText: false,
    excerpt: ["It says who comes."],
  });
  expect(found[1]).toMatchObject({
    marked: ["Talk"],
    inText: true,
    excerpt: [expect.stringMatching(/^… .*At a $/), "board", expect.stringMatching(/ …$/)],
  });
  expect(found[1]!.excerpt.toString().length).toBeLessThan(200);
  expect(found).toHaveLength(2);
  const all = await challengePage(
    await as(ctx, await makePerson(ctx)),
    challenge.id,
    new URLSearchParams(),
  );
  expect(
    all.ideas.every(
      (idea) =>
        typeof idea.excerpt === "string" && idea.excerpt.length <= 140 && idea.marked === undefined,
    ),
  ).toBe(true);
});

test("one picks ideas out of one's own groups; who leads the challenge out of any; who is in another group stays unsaid", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const [author, colleague, stranger, manager] = [
    await makePerson(ctx),
    await makePerson(ctx),
    await makePerson(ctx),
    await makePerson(ctx),
  ];
  const ward = await makeGroup(ctx, author, colleague);
  await makeMember(ctx, challenge, manager, "manager");
  await makeIdea(ctx, { challenge, by: author, title: "of the ward" });
  await makeIdea(ctx, { challenge, by: stranger, title: "of another" });
  const asked = { group: ward.id };
  expect(await list(await as(ctx, colleague), challenge.id, asked)).toEqual(["of the ward"]);
  expect(await list(await as(ctx, manager), challenge.id, asked)).toEqual(["of the ward"]);
  const outside = await challengePage(
    await as(ctx, stranger),
    challenge.id,
    new URLSearchParams(asked),
  );
  expect([outside.ideas.length, outside.query.group, outside.challenge.groups]).toEqual([
    2,
    undefined,
    [],
  ]);
});
